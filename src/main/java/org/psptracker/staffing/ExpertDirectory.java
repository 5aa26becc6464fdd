package org.psptracker.staffing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.AgencyType;
import org.psptracker.cases.CoreArea;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where profiles that the programme already has are taken over from, such as a sample roster. */
@Service
public class ExpertDirectory {

  /** A core area, how well the expert knows it, and what shows it. */
  public record Skill(CoreArea coreArea, SkillLevel level, @Nullable String evidence) {}

  /** Days without work for the programme, both included. */
  public record Absence(LocalDate from, LocalDate until, AbsenceKind kind) {}

  /**
   * A standing tie to a site.
   *
   * @param until last day on which it counts; null while it lasts
   */
  public record Conflict(
      long jurisdictionId, ConflictKind kind, @Nullable LocalDate until, @Nullable String note) {}

  /**
   * A vouched profile.
   *
   * @param homeState postal code
   * @param hoursPerWeek hours a week for the programme
   */
  public record Profile(
      long personId,
      List<Skill> skills,
      List<String> subTopics,
      List<AgencyType> agencyTypes,
      String homeState,
      List<String> languages,
      int maxOpenEngagements,
      BigDecimal hoursPerWeek,
      @Nullable LocalDate contractEnd,
      List<Absence> absences,
      List<Conflict> conflicts) {}

  private final ExpertProfiles profiles;

  ExpertDirectory(ExpertProfiles profiles) {
    this.profiles = profiles;
  }

  /** Adds the profile or takes the place of the one that is there. */
  @Transactional
  public void save(Profile profile) {
    ExpertProfile kept =
        profiles
            .findById(profile.personId())
            .orElseGet(() -> new ExpertProfile(profile.personId()));
    kept.work(
        profile.homeState(),
        profile.maxOpenEngagements(),
        profile.hoursPerWeek(),
        profile.contractEnd(),
        true);
    kept.know(profile.subTopics(), profile.agencyTypes(), profile.languages());
    kept.skills(
        profile.skills().stream()
            .map(s -> new ExpertSkill.Skill(s.coreArea(), s.level(), s.evidence()))
            .map(ExpertSkill::new)
            .toList());
    kept.absences(
        profile.absences().stream()
            .map(a -> new ExpertAbsence.Absence(a.from(), a.until(), a.kind()))
            .map(ExpertAbsence::new)
            .toList());
    kept.conflicts(
        profile.conflicts().stream()
            .map(
                c -> new ExpertConflict.Conflict(c.jurisdictionId(), c.kind(), c.until(), c.note()))
            .map(ExpertConflict::new)
            .toList());
    kept.vouch(true);
    profiles.save(kept);
  }
}
