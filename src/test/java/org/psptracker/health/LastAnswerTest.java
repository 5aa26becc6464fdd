package org.psptracker.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.SimpleStatusAggregator;
import org.springframework.boot.actuate.health.Status;

class LastAnswerTest {

  @Test
  void aServerThatAnswersIsUp() {
    AtomicInteger asked = new AtomicInteger();
    LastAnswer answer = new LastAnswer("ask", asked::incrementAndGet);
    Health health = answer.health().build();
    assertThat(health.getStatus()).isEqualTo(Status.UP);
    assertThat(health.getDetails().get("lastAnswer")).isInstanceOf(Instant.class);
    answer.health();
    assertThat(asked).as("once a minute at most").hasValue(1);
  }

  @Test
  void aServerThatRefusesIsAWarningWithNoMoreThanTheClassOfTheError() {
    LastAnswer answer =
        new LastAnswer(
            "ask",
            () -> {
              throw new IllegalStateException(
                  "told to nobody", new java.net.ConnectException("10.0.0.7"));
            });
    Health health = answer.health().build();
    assertThat(health.getStatus()).isEqualTo(LastAnswer.WARNING);
    assertThat(health.getDetails())
        .containsOnly(java.util.Map.entry("failure", "ConnectException"));
  }

  @Test
  void nobodyWaitsForAServerThatKeepsSilent() {
    CountDownLatch silence = new CountDownLatch(1);
    LastAnswer answer =
        new LastAnswer(
            "ask",
            () -> {
              silence.await();
              return true;
            });
    try {
      assertThat(answer.health().build().getDetails()).containsEntry("noAnswerYet", true);
      assertThat(answer.health().build().getStatus()).isEqualTo(LastAnswer.WARNING);
    } finally {
      silence.countDown();
    }
  }

  @Test
  void aWarningStopsNothing() {
    assertThat(new SimpleStatusAggregator().getAggregateStatus(Status.UP, LastAnswer.WARNING))
        .isEqualTo(Status.UP);
  }
}
