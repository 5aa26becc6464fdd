package org.psptracker.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DraftErrorsTest {

  @Test
  void guessesWhatTheKeysBesideWouldHaveGiven() {
    assertThat(DraftErrors.guess("10O")).isEqualTo("100");
    assertThat(DraftErrors.guess("l2")).isEqualTo("12");
    assertThat(DraftErrors.guess("59 605")).isEqualTo("59605");
    assertThat(DraftErrors.guess("about ten")).isEmpty();
    assertThat(DraftErrors.guess("12.5")).isEmpty();
  }
}
