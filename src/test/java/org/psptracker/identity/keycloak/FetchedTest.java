package org.psptracker.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.psptracker.identity.ProviderUnavailable;

class FetchedTest {

  private long now = 1_000_000;
  private int attempts;
  private boolean down;

  private final Fetched<String> fetched =
      new Fetched<>(
          "thing",
          () -> {
            attempts++;
            if (down) {
              throw new IllegalStateException("down");
            }
            return "value " + attempts;
          },
          new Fetched.Times(Duration.ofMinutes(5), Duration.ofSeconds(5), Duration.ofSeconds(1)),
          () -> now);

  @Test
  void isFetchedWhenItIsFirstNeededAndThenKept() {
    assertThat(fetched.known()).isEmpty();
    assertThat(fetched.get()).isEqualTo("value 1");
    pass(Duration.ofMinutes(4));
    assertThat(fetched.get()).isEqualTo("value 1");
    pass(Duration.ofMinutes(2));
    assertThat(fetched.get()).isEqualTo("value 2");
  }

  @Test
  void anOldOneIsUsedOnWhileThereIsNoAnswer() {
    fetched.get();
    down = true;
    pass(Duration.ofHours(3));
    assertThat(fetched.get()).isEqualTo("value 1");
    assertThat(fetched.get()).isEqualTo("value 1");
    assertThat(attempts).as("the second did not ask again").isEqualTo(2);
  }

  @Test
  void failsAtOnceForAWhileAfterAFailure() {
    down = true;
    assertThatThrownBy(fetched::get).isInstanceOf(ProviderUnavailable.class);
    assertThatThrownBy(fetched::get).isInstanceOf(ProviderUnavailable.class);
    assertThat(attempts).isEqualTo(1);
    down = false;
    pass(Duration.ofSeconds(5));
    assertThat(fetched.get()).isEqualTo("value 2");
  }

  @Test
  void forgedTokensMakeNobodyFetchMoreThanOncePerPause() {
    fetched.get();
    for (int i = 0; i < 100; i++) {
      fetched.renewed();
    }
    assertThat(attempts).isEqualTo(1);
    pass(Duration.ofSeconds(5));
    assertThat(fetched.renewed()).isEqualTo("value 2");
  }

  @Test
  void aCurrentOneIsNeverAnOldOneInstead() {
    fetched.get();
    down = true;
    pass(Duration.ofSeconds(6));
    assertThatThrownBy(fetched::current).isInstanceOf(ProviderUnavailable.class);
    assertThatThrownBy(fetched::current).isInstanceOf(ProviderUnavailable.class);
    assertThat(fetched.get()).isEqualTo("value 1");
    assertThat(attempts).isEqualTo(2);
  }

  private void pass(Duration time) {
    now += time.toNanos();
  }
}
