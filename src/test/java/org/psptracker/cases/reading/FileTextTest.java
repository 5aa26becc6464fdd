package org.psptracker.cases.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTextTest {

  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final FileText text = new FileText(new ReadingSettings(Duration.ofSeconds(30), 1000));

  @TempDir private Path folder;

  @Test
  void nothingOutsideTheFileIsRead() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "Zebra7731");
    try (ServerSocket elsewhere = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      elsewhere.setSoTimeout(200);
      byte[] file =
          Documents.wordOf(
              """
              <?xml version="1.0"?>
              <!DOCTYPE d [<!ENTITY a SYSTEM "%s"><!ENTITY b SYSTEM "http://127.0.0.1:%d/x">]>
              <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
              <w:body><w:p><w:r><w:t>seen &a; &b;</w:t></w:r></w:p></w:body></w:document>
              """
                  .formatted(secret.toUri(), elsewhere.getLocalPort()));
      String found;
      try {
        found = text.of(WORD, file).orElse("");
      } catch (Exception refused) {
        found = "";
      }
      assertThat(found).doesNotContain("Zebra7731");
      assertThatThrownBy(elsewhere::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void entitiesThatGrowAreRefused() throws IOException {
    StringBuilder grows = new StringBuilder("<!DOCTYPE d [<!ENTITY e0 \"ten letters\">");
    for (int i = 1; i < 12; i++) {
      grows.append("<!ENTITY e%d \"%s\">".formatted(i, ("&e" + (i - 1) + ";").repeat(10)));
    }
    byte[] file =
        Documents.wordOf(
            "<?xml version=\"1.0\"?>"
                + grows
                + "]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                + "<w:body><w:p><w:r><w:t>&e11;</w:t></w:r></w:p></w:body></w:document>");
    String found;
    try {
      found = text.of(WORD, file).orElse("");
    } catch (Exception refused) {
      found = "";
    }
    assertThat(found).doesNotContain("ten letters");
  }

  @Test
  void aLongFileIsReadAsFarAsSearchesKnow() throws Exception {
    byte[] lengthy = "word ".repeat(100_000).getBytes(StandardCharsets.UTF_8);
    assertThat(text.of("text/plain", lengthy).orElseThrow()).hasSize(1000);
  }

  @Test
  void picturesHoldNoWords() throws Exception {
    assertThat(text.of("image/png", new byte[] {1})).isEmpty();
  }

  @Test
  void oneThatNeverEndsIsLeftAndNoOtherBeginsMeanwhile() throws Exception {
    TimedReading reading =
        new TimedReading(text, new ReadingSettings(Duration.ofMillis(100), 1000));
    CountDownLatch end = new CountDownLatch(1);
    assertThatThrownBy(() -> reading.inTime(() -> deafUntil(end)))
        .isInstanceOf(TimeoutException.class);
    assertThat(reading.isBusy()).isTrue();
    end.countDown();
    while (reading.isBusy()) {
      Thread.onSpinWait();
    }
    assertThat(reading.inTime(() -> "next")).isEqualTo("next");
    reading.destroy();
  }

  /** Does not hear that it is to stop. */
  private static String deafUntil(CountDownLatch end) {
    boolean ended = false;
    while (!ended) {
      try {
        end.await();
        ended = true;
      } catch (InterruptedException ignored) {
        continue;
      }
    }
    return "";
  }
}
