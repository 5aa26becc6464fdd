package org.psptracker.outcomes;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CaseDates;
import org.psptracker.identity.People;
import org.psptracker.identity.Person;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Assessments as a page shows them. */
@Component
class AssessmentViews {

  /**
   * One assessment.
   *
   * @param lines the computed evidence as it was then
   */
  record View(
      String wave,
      String assessment,
      @Nullable String otherExplanations,
      OutcomeDecision decision,
      List<String> lines,
      String by,
      String on) {}

  private final OutcomeAssessmentRepository assessments;
  private final Waves waves;
  private final CaseDates dates;
  private final People people;

  AssessmentViews(
      OutcomeAssessmentRepository assessments, Waves waves, CaseDates dates, People people) {
    this.assessments = assessments;
    this.waves = waves;
    this.dates = dates;
    this.people = people;
  }

  /** Oldest first. */
  List<View> of(long caseId) {
    List<OutcomeAssessment> found = assessments.findByCaseIdOrderById(caseId);
    Map<Long, Person> authors =
        people.byIds(found.stream().map(OutcomeAssessment::assessedBy).toList());
    return found.stream()
        .map(
            one -> {
              Person author = authors.get(one.assessedBy());
              return new View(
                  waves.label(one.waveId()),
                  one.assessment(),
                  one.otherExplanations(),
                  one.decision(),
                  one.evidence().lines().toList(),
                  author == null ? "" : author.name(),
                  dates.day(one.assessedAt(), LocaleContextHolder.getLocale()));
            })
        .toList();
  }
}
