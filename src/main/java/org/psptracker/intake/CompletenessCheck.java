package org.psptracker.intake;

import java.util.List;
import java.util.function.Predicate;

/** What triage needs of a request. The first ones can be told from the request alone. */
enum CompletenessCheck {
  AGENCY(facts -> facts.request().agency().ori != null),
  SPONSOR(facts -> facts.request().contacts().sponsorName != null),
  LETTER_OF_SUPPORT(Facts::letter),
  CRIME_FIGURES(
      facts ->
          facts.request().crimeYears().size() >= 3
              && facts.request().crimeYears().stream().allMatch(year -> year.total() != null)),
  CAPACITY(facts -> facts.request().agency().analysts != null),
  PROBLEM(facts -> facts.request().need().problem.length() >= 80),
  OUTCOME(facts -> facts.request().need().desiredOutcome.length() >= 20);

  /** What a check looks at. */
  record Facts(AssistanceRequest request, boolean letter) {}

  private final Predicate<Facts> seems;

  CompletenessCheck(Predicate<Facts> seems) {
    this.seems = seems;
  }

  /** Whether it seems to be there; the coordinator decides. */
  boolean seemsMet(Facts facts) {
    return seems.test(facts);
  }

  static List<CompletenessCheck> met(Facts facts) {
    return List.of(values()).stream().filter(check -> check.seemsMet(facts)).toList();
  }

  static List<CompletenessCheck> notMet(Facts facts) {
    return List.of(values()).stream().filter(check -> !check.seemsMet(facts)).toList();
  }
}
