package org.psptracker.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivityStatusTest {

  @ParameterizedTest(name = "{0} may become {1}")
  @CsvSource({
    "PLANNED, DRAFT SUBMITTED CANCELLED",
    "DRAFT, SUBMITTED CANCELLED",
    "SUBMITTED, NEEDS_ACTION APPROVED",
    "NEEDS_ACTION, SUBMITTED CANCELLED",
    "APPROVED, SUBMITTED CONFIRMED",
    "CONFIRMED, ''",
    "CANCELLED, ''",
  })
  void whatMayFollow(ActivityStatus from, String allowed) {
    String following =
        Arrays.stream(ActivityStatus.values())
            .filter(from::mayBecome)
            .map(Enum::name)
            .collect(Collectors.joining(" "));
    assertThat(following).isEqualTo(allowed);
  }
}
