package org.psptracker.staffing;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.psptracker.identity.People;
import org.psptracker.identity.Person;
import org.psptracker.staffing.Candidate.Asked;
import org.psptracker.staffing.Candidate.Load;
import org.psptracker.staffing.Candidate.OtherPlace;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers what rules and score may know of every expert, in a fixed number of queries. */
@Component
class Candidates {

  private final ExpertProfiles profiles;
  private final EarlierOffers earlierOffers;
  private final People people;
  private final JdbcClient jdbc;
  private final EntityManager entities;

  Candidates(
      ExpertProfiles profiles,
      EarlierOffers earlierOffers,
      People people,
      JdbcClient jdbc,
      EntityManager entities) {
    this.profiles = profiles;
    this.earlierOffers = earlierOffers;
    this.people = people;
    this.jdbc = jdbc;
    this.entities = entities;
  }

  /** Everybody on the roster, seen from that position; the order means nothing. */
  List<Candidate> of(Need need, LocalDate today) {
    // what was changed in the present act counts too, and plain SQL does not flush by itself
    entities.flush();
    Map<Long, Load> loads = loads(need.positionId(), today);
    Map<Long, List<Asked>> asked = earlierOffers.of(need.positionId());
    Map<Long, List<String>> siteCases = siteCases(need);
    Map<Long, OtherPlace> otherPlaces = otherPlaces(need);
    // last: a flush between would make Hibernate read each expert's skills one by one
    List<ExpertProfile> roster = profiles.findAll();
    Map<Long, Person> persons = people.byIds(roster.stream().map(ExpertProfile::personId).toList());
    return roster.stream()
        .map(
            profile -> {
              long id = profile.personId();
              return candidate(
                  profile,
                  persons.get(id),
                  loads.getOrDefault(id, Load.NONE),
                  siteCases.getOrDefault(id, List.of()),
                  asked.getOrDefault(id, List.of()),
                  otherPlaces.get(id));
            })
        .toList();
  }

  private static Candidate candidate(
      ExpertProfile profile,
      @Nullable Person person,
      Load load,
      List<String> siteCases,
      List<Asked> asked,
      @Nullable OtherPlace otherPlace) {
    return new Candidate(
        profile.personId(),
        profile.active() && person != null && person.active(),
        profile.skills().stream()
            .map(ExpertSkill::said)
            .collect(
                Collectors.toMap(
                    ExpertSkill.Skill::coreArea, ExpertSkill.Skill::level, Candidates::better)),
        profile.subTopics(),
        profile.agencyTypes(),
        profile.homeState(),
        profile.maxOpenEngagements(),
        profile.hoursPerWeek(),
        profile.contractEnd(),
        profile.absences().stream().map(ExpertAbsence::said).toList(),
        profile.conflicts().stream().map(ExpertConflict::said).toList(),
        load,
        siteCases,
        asked,
        otherPlace);
  }

  private static SkillLevel better(SkillLevel a, SkillLevel b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  /** Present work by expert, without the offers of that position. */
  Map<Long, Load> loads(long withoutPositionId, LocalDate today) {
    Map<Long, Load> loads = new HashMap<>();
    jdbc.sql(
            """
            select expert_id, sum(engaged) as engaged, sum(offered) as offered, sum(hours) as hours
            from (
              select expert_id, 1 as engaged, 0 as offered,
                case when until_date >= :today then hours_per_week else 0 end as hours
              from engagement where ended_at is null
              union all
              select expert_id, 0, 1, 0 from staffing_offer
              where status in ('OPEN', 'CONFLICT_DISCLOSED') and position_id <> :position
            ) work
            group by expert_id
            """)
        .param("today", today)
        .param("position", withoutPositionId)
        .query(
            row -> {
              BigDecimal hours = row.getBigDecimal("hours");
              loads.put(
                  row.getLong("expert_id"),
                  new Load(row.getInt("engaged"), row.getInt("offered"), hours));
            });
    return loads;
  }

  private Map<Long, List<String>> siteCases(Need need) {
    return jdbc
        .sql(
            """
            select distinct e.expert_id, c.reference
            from engagement e join case_file c on c.id = e.case_id
            where c.jurisdiction_id = :jurisdiction and c.id <> :case
            order by c.reference
            """)
        .param("jurisdiction", need.jurisdictionId())
        .param("case", need.caseId())
        .query((row, n) -> Map.entry(row.getLong("expert_id"), row.getString("reference")))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private Map<Long, OtherPlace> otherPlaces(Need need) {
    Map<Long, OtherPlace> places = new HashMap<>();
    jdbc.sql(
            """
            select expert_id, 'ENGAGED' as place from engagement
            where case_id = :case and position_id <> :position and ended_at is null
            union all
            select expert_id, 'OFFERED' from staffing_offer
            where case_id = :case and position_id <> :position
              and status in ('OPEN', 'CONFLICT_DISCLOSED')
            """)
        .param("case", need.caseId())
        .param("position", need.positionId())
        .query(
            row -> {
              places.merge(
                  row.getLong("expert_id"),
                  OtherPlace.valueOf(row.getString("place")),
                  (a, b) -> a == OtherPlace.ENGAGED ? a : b);
            });
    return places;
  }
}
