package org.psptracker.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecommendationStatusTest {

  private static final String REPORTABLE =
      "NOT_STARTED IN_PROGRESS REPORTED_IMPLEMENTED PARTIALLY_IMPLEMENTED DECLINED";

  @ParameterizedTest(name = "of {0} the site may report {1}, a verifier may find {2}")
  @CsvSource({
    "NOT_STARTED, " + REPORTABLE + ", ''",
    "IN_PROGRESS, " + REPORTABLE + ", ''",
    "PARTIALLY_IMPLEMENTED, " + REPORTABLE + ", ''",
    "REPORTED_IMPLEMENTED, "
        + REPORTABLE
        + ", REPORTED_IMPLEMENTED PARTIALLY_IMPLEMENTED VERIFIED_IMPLEMENTED",
    "VERIFIED_IMPLEMENTED, '', ''",
    "DECLINED, '', ''",
    "SUPERSEDED, '', ''",
  })
  void reportedIsNotVerified(RecommendationStatus from, String site, String verifier) {
    assertThat(all(from::siteMayReport)).isEqualTo(site);
    assertThat(all(from::verifierMayFind)).isEqualTo(verifier);
  }

  private static String all(Predicate<RecommendationStatus> allowed) {
    return Arrays.stream(RecommendationStatus.values())
        .filter(allowed)
        .map(Enum::name)
        .collect(Collectors.joining(" "));
  }
}
