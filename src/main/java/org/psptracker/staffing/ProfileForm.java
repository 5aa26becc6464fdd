package org.psptracker.staffing;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.AgencyType;
import org.psptracker.cases.CoreArea;

/**
 * An expert's profile as it is written.
 *
 * @param subTopics ids of sub-topics that the expert knows
 * @param homeState postal code
 * @param maxOpenEngagements limit of engagements and pending offers at one time
 * @param hoursPerWeek hours a week for the programme
 * @param contractEnd last day of the contract; null when it has no end
 * @param vouched whether a coordinator vouches for it
 * @param active whether the expert may be asked at all
 */
record ProfileForm(
    @Nullable @Size(max = 8) List<Skill> skills,
    @Nullable @Size(max = 100) List<String> subTopics,
    @Nullable @Size(max = 20) List<AgencyType> agencyTypes,
    @NotBlank @Size(max = 2) @Pattern(regexp = "^[A-Z]{2}$") String homeState,
    @Nullable @Size(max = 20) List<String> languages,
    @NotNull @Min(0) @Max(99) Integer maxOpenEngagements,
    @NotNull @DecimalMin("0") @DecimalMax("80") BigDecimal hoursPerWeek,
    @Nullable LocalDate contractEnd,
    @Nullable Boolean vouched,
    @Nullable Boolean active,
    @Nullable @Size(max = 50) List<Absence> absences,
    @Nullable @Size(max = 50) List<StandingConflict> conflicts) {

  /** A core area and how well the expert knows it. */
  record Skill(
      @NotNull CoreArea coreArea,
      @NotNull SkillLevel level,
      @Nullable @Size(max = 500) String evidence) {}

  /** Days without work for the programme, both included. */
  record Absence(@NotNull LocalDate from, @NotNull LocalDate until, @NotNull AbsenceKind kind) {}

  /**
   * A tie to a site.
   *
   * @param until last day on which it counts; null while it lasts
   */
  record StandingConflict(
      @NotNull Long jurisdictionId,
      @NotNull ConflictKind kind,
      @Nullable LocalDate until,
      @Nullable @Size(max = 500) String note) {}

  static ProfileForm of(ExpertProfile profile) {
    return new ProfileForm(
        profile.skills().stream()
            .map(ExpertSkill::said)
            .map(skill -> new Skill(skill.coreArea(), skill.level(), skill.evidence()))
            .sorted(Comparator.comparing(Skill::coreArea))
            .toList(),
        List.copyOf(profile.subTopics()),
        profile.agencyTypes().stream().sorted().toList(),
        profile.homeState(),
        List.copyOf(profile.languages()),
        profile.maxOpenEngagements(),
        profile.hoursPerWeek(),
        profile.contractEnd(),
        profile.vouched(),
        profile.active(),
        profile.absences().stream()
            .map(ExpertAbsence::said)
            .map(absence -> new Absence(absence.from(), absence.until(), absence.kind()))
            .sorted(Comparator.comparing(Absence::from))
            .toList(),
        profile.conflicts().stream()
            .map(ExpertConflict::said)
            .map(c -> new StandingConflict(c.jurisdictionId(), c.kind(), c.until(), c.note()))
            .sorted(Comparator.comparing(StandingConflict::jurisdictionId))
            .toList());
  }

  /** Writes everything but whether it is vouched for. */
  void writeTo(ExpertProfile profile) {
    profile.work(
        homeState, maxOpenEngagements, hoursPerWeek, contractEnd, active == null || active);
    profile.know(orNone(subTopics), orNone(agencyTypes), orNone(languages));
    profile.skills(
        orNone(skills).stream()
            .map(s -> new ExpertSkill.Skill(s.coreArea(), s.level(), s.evidence()))
            .map(ExpertSkill::new)
            .toList());
    profile.absences(
        orNone(absences).stream()
            .map(a -> new ExpertAbsence.Absence(a.from(), a.until(), a.kind()))
            .map(ExpertAbsence::new)
            .toList());
    profile.conflicts(
        orNone(conflicts).stream()
            .map(
                c -> new ExpertConflict.Conflict(c.jurisdictionId(), c.kind(), c.until(), c.note()))
            .map(ExpertConflict::new)
            .toList());
  }

  private static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
