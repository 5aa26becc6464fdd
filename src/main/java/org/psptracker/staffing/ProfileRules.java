package org.psptracker.staffing;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CoreArea;
import org.psptracker.cases.Jurisdictions;
import org.psptracker.web.forms.Problems;
import org.springframework.stereotype.Component;

/** What in a profile would contradict itself or the facts. */
@Component
class ProfileRules {

  private final Jurisdictions jurisdictions;

  ProfileRules(Jurisdictions jurisdictions) {
    this.jurisdictions = jurisdictions;
  }

  void check(ProfileForm form, Problems problems) {
    Set<CoreArea> seen = EnumSet.noneOf(CoreArea.class);
    List<ProfileForm.Skill> skills = orNone(form.skills());
    for (int i = 0; i < skills.size(); i++) {
      if (!seen.add(skills.get(i).coreArea())) {
        problems.add("skills[" + i + "].coreArea", "staffing.problem.skill-twice");
      }
    }
    List<ProfileForm.Absence> absences = orNone(form.absences());
    for (int i = 0; i < absences.size(); i++) {
      if (absences.get(i).until().isBefore(absences.get(i).from())) {
        problems.contradiction(
            "staffing.problem.window", "absences[" + i + "].from", "absences[" + i + "].until");
      }
    }
    List<ProfileForm.StandingConflict> conflicts = orNone(form.conflicts());
    for (int i = 0; i < conflicts.size(); i++) {
      if (jurisdictions.find(conflicts.get(i).jurisdictionId()).isEmpty()) {
        problems.add("conflicts[" + i + "].jurisdictionId", "staffing.problem.unknown-site");
      }
    }
  }

  private static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
