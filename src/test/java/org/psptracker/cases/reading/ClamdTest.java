package org.psptracker.cases.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.psptracker.cases.reading.FakeClamd.Mood;

/** A scanner that hangs, wherever it does, holds nobody back for longer than it may. */
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ClamdTest {

  /** More than the buffers of a connection take in. */
  private final byte[] large = new byte[30_000_000];

  @Test
  void oneThatReadsNothingIsGivenUp() throws Exception {
    try (FakeClamd scanner = new FakeClamd(0)) {
      scanner.mood = Mood.DEAF;
      assertThatThrownBy(() -> clamd(scanner).virusIn(large)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void oneThatAnswersNothingIsGivenUp() throws Exception {
    try (FakeClamd scanner = new FakeClamd(0)) {
      scanner.mood = Mood.SILENT;
      assertThatThrownBy(() -> clamd(scanner).virusIn(new byte[10]))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void oneThatIsWellIsWaitedFor() throws Exception {
    try (FakeClamd scanner = new FakeClamd(0)) {
      assertThat(clamd(scanner).virusIn(new byte[10])).isEmpty();
    }
  }

  private static Clamd clamd(FakeClamd scanner) {
    return new Clamd(new VirusScanSettings("127.0.0.1", scanner.port(), Duration.ofMillis(500)));
  }
}
