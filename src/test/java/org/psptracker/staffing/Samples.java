package org.psptracker.staffing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.AgencyType;
import org.psptracker.cases.CoreArea;
import org.psptracker.staffing.Candidate.Asked;
import org.psptracker.staffing.Candidate.Load;
import org.psptracker.staffing.Candidate.OtherPlace;

/** A position in Pueblo and experts against whom nothing stands, until a test says so. */
final class Samples {

  static final long PUEBLO = 7;
  static final LocalDate FROM = LocalDate.of(2026, 12, 1);
  static final LocalDate UNTIL = LocalDate.of(2027, 5, 31);
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  static final Need NEED =
      new Need(
          41,
          97,
          PUEBLO,
          "Pueblo",
          "CO",
          AgencyType.MUNICIPAL_POLICE,
          List.of(CoreArea.CRIME_ANALYSIS),
          List.of("hot-spots", "data-quality"),
          BigDecimal.valueOf(8),
          FROM,
          UNTIL);

  private Samples() {}

  static ExpertBuilder expert() {
    return new ExpertBuilder();
  }

  /** Builds an expert who would do. */
  static final class ExpertBuilder {
    private long id = 1;
    private boolean active = true;
    private Map<CoreArea, SkillLevel> skills = Map.of(CoreArea.CRIME_ANALYSIS, SkillLevel.EXPERT);
    private Set<String> subTopics = Set.of("hot-spots");
    private Set<AgencyType> agencies = EnumSet.of(AgencyType.MUNICIPAL_POLICE);
    private String homeState = "CO";
    private int limit = 4;
    private @Nullable LocalDate contractEnd = LocalDate.of(2028, 1, 1);
    private final List<ExpertAbsence.Absence> absences = new ArrayList<>();
    private final List<ExpertConflict.Conflict> conflicts = new ArrayList<>();
    private Load load = Load.NONE;
    private List<String> siteCases = List.of();
    private final List<Asked> asked = new ArrayList<>();
    private @Nullable OtherPlace otherPlace;

    ExpertBuilder id(long id) {
      this.id = id;
      return this;
    }

    ExpertBuilder inactive() {
      this.active = false;
      return this;
    }

    ExpertBuilder knows(Map<CoreArea, SkillLevel> skills, String... topics) {
      this.skills = skills;
      this.subTopics = Set.of(topics);
      return this;
    }

    ExpertBuilder agencies(Set<AgencyType> agencies) {
      this.agencies = agencies;
      return this;
    }

    ExpertBuilder livesIn(String state) {
      this.homeState = state;
      return this;
    }

    ExpertBuilder limit(int limit) {
      this.limit = limit;
      return this;
    }

    ExpertBuilder load(int engagements, int offers, double hours) {
      this.load = new Load(engagements, offers, BigDecimal.valueOf(hours));
      return this;
    }

    ExpertBuilder contractEnds(@Nullable LocalDate end) {
      this.contractEnd = end;
      return this;
    }

    ExpertBuilder away(LocalDate from, LocalDate until) {
      absences.add(new ExpertAbsence.Absence(from, until, AbsenceKind.LEAVE));
      return this;
    }

    ExpertBuilder tiedTo(long site, @Nullable LocalDate until) {
      conflicts.add(
          new ExpertConflict.Conflict(
              site, ConflictKind.FORMER_EMPLOYER, until, "Chief until 2025"));
      return this;
    }

    ExpertBuilder asked(OfferStatus status, @Nullable String reason) {
      asked.add(new Asked(status, TODAY.minusDays(6), reason, false));
      return this;
    }

    ExpertBuilder left() {
      asked.add(new Asked(OfferStatus.ACCEPTED, TODAY.minusDays(6), "new job", true));
      return this;
    }

    ExpertBuilder workedAt(String... references) {
      this.siteCases = List.of(references);
      return this;
    }

    ExpertBuilder onCase(OtherPlace place) {
      this.otherPlace = place;
      return this;
    }

    Candidate build() {
      return new Candidate(
          id,
          active,
          skills,
          subTopics,
          agencies,
          homeState,
          limit,
          BigDecimal.valueOf(20),
          contractEnd,
          absences,
          conflicts,
          load,
          siteCases,
          asked,
          otherPlace);
    }
  }
}
