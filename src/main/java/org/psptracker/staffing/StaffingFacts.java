package org.psptracker.staffing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CoreArea;
import org.psptracker.identity.Actor;
import org.psptracker.identity.People;
import org.psptracker.identity.Person;
import org.psptracker.identity.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Positions, offers and engagements of a case, as far as the reader may know them. */
@Service
@Transactional(readOnly = true)
class StaffingFacts {

  /** A person by key and name. */
  record Named(long id, String name, String title) {}

  /** A place on the case. */
  record PositionFact(
      long id,
      boolean lead,
      List<CoreArea> coreAreas,
      List<String> subTopics,
      BigDecimal hoursPerWeek,
      LocalDate from,
      LocalDate until,
      PositionStatus status) {}

  /** Who was asked, and what came of it. */
  record OfferFact(
      long id,
      long positionId,
      Named expert,
      Instant offeredAt,
      @Nullable Instant expiresAt,
      @Nullable Instant openedAt,
      OfferStatus status,
      @Nullable Instant answeredAt,
      @Nullable String reason,
      @Nullable String conflict,
      @Nullable Attestation attestation,
      @Nullable String resolution,
      @Nullable LocalDate proposedFrom,
      @Nullable LocalDate proposedUntil,
      @Nullable Integer rank,
      @Nullable String rationale,
      boolean mayTakeBack) {}

  /** Who has or had which place. */
  record EngagementFact(
      long id,
      long positionId,
      Named expert,
      boolean lead,
      LocalDate since,
      LocalDate until,
      BigDecimal hoursPerWeek,
      boolean running,
      @Nullable EndedBy endedBy,
      @Nullable Instant endedAt,
      @Nullable String leftReason,
      boolean mayLeave) {}

  private final Positions positions;
  private final Offers offers;
  private final Engagements engagements;
  private final People people;

  StaffingFacts(Positions positions, Offers offers, Engagements engagements, People people) {
    this.positions = positions;
    this.offers = offers;
    this.engagements = engagements;
    this.people = people;
  }

  /** Offers are the programme's business and that of whom they are made to. */
  static boolean seesOffer(Actor actor, Offer offer) {
    return seesAll(actor) || offer.expertId() == actor.personId();
  }

  private static boolean seesAll(Actor actor) {
    return actor.is(Role.COORDINATOR) || actor.is(Role.LEADERSHIP);
  }

  boolean any(long caseId) {
    return !positions.findByCaseIdOrderByLeadDescIdAsc(caseId).isEmpty();
  }

  List<PositionFact> positions(long caseId) {
    return positions.findByCaseIdOrderByLeadDescIdAsc(caseId).stream()
        .map(
            position ->
                new PositionFact(
                    position.id(),
                    position.lead(),
                    position.coreAreas(),
                    position.subTopics(),
                    position.hoursPerWeek(),
                    position.from(),
                    position.until(),
                    position.status()))
        .toList();
  }

  List<OfferFact> offers(CaseFile caseFile, Actor actor) {
    List<Offer> seen =
        offers.findByCaseIdOrderByOfferedAtAscIdAsc(caseFile.id()).stream()
            .filter(offer -> seesOffer(actor, offer))
            .toList();
    Map<Long, Person> names = names(seen.stream().map(Offer::expertId).toList());
    return seen.stream().map(offer -> fact(offer, names, caseFile, actor)).toList();
  }

  List<EngagementFact> engagements(CaseFile caseFile, Actor actor) {
    List<Engagement> all = engagements.findByCaseIdOrderByLeadDescIdAsc(caseFile.id());
    Map<Long, Person> names = names(all.stream().map(Engagement::expertId).toList());
    return all.stream().map(engagement -> fact(engagement, names, caseFile, actor)).toList();
  }

  private static OfferFact fact(
      Offer offer, Map<Long, Person> names, CaseFile caseFile, Actor actor) {
    boolean programme = seesAll(actor);
    return new OfferFact(
        offer.id(),
        offer.positionId(),
        named(names, offer.expertId()),
        offer.offeredAt(),
        offer.expiresAt(),
        offer.openedAt(),
        offer.status(),
        offer.answeredAt(),
        offer.reason(),
        offer.conflict(),
        offer.attestation(),
        offer.resolution(),
        offer.proposedFrom(),
        offer.proposedUntil(),
        programme ? offer.rankThen() : null,
        programme ? offer.rationale() : null,
        actor.is(Role.COORDINATOR) && TakingBackPolicy.against(caseFile, offer).isEmpty());
  }

  private static EngagementFact fact(
      Engagement engagement, Map<Long, Person> names, CaseFile caseFile, Actor actor) {
    boolean reasonSeen = seesAll(actor) || engagement.expertId() == actor.personId();
    return new EngagementFact(
        engagement.id(),
        engagement.positionId(),
        named(names, engagement.expertId()),
        engagement.lead(),
        engagement.since(),
        engagement.until(),
        engagement.hoursPerWeek(),
        engagement.isRunning(),
        engagement.endedBy(),
        engagement.endedAt(),
        reasonSeen ? engagement.leftReason() : null,
        LeavingPolicy.isFor(actor, engagement)
            && LeavingPolicy.against(caseFile, engagement).isEmpty());
  }

  private static Named named(Map<Long, Person> names, long id) {
    Person person = names.get(id);
    return new Named(id, person == null ? "" : person.name(), person == null ? "" : person.title());
  }

  private Map<Long, Person> names(Collection<Long> ids) {
    Set<Long> distinct = new HashSet<>(ids);
    return people.byIds(distinct);
  }
}
