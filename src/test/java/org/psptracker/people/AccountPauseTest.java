package org.psptracker.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AccountPauseTest {

  @Test
  void pausesDoubleUpToFourHours() {
    assertThat(AccountRound.pause(1)).isEqualTo(Duration.ofSeconds(30));
    assertThat(AccountRound.pause(3)).isEqualTo(Duration.ofMinutes(2));
    assertThat(AccountRound.pause(40)).isEqualTo(Duration.ofHours(4));
  }
}
