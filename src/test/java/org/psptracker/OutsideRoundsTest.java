package org.psptracker;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Servers of others that do not answer keep nothing of ours waiting. */
@SpringBootTest(
    classes = {
      OutsideRounds.class,
      OutsideRoundsTest.Scheduling.class,
      OutsideRoundsTest.Rounds.class
    },
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = "spring.task.scheduling.pool.size=4")
class OutsideRoundsTest {

  @EnableScheduling
  @ImportAutoConfiguration(TaskSchedulingAutoConfiguration.class)
  static class Scheduling {}

  /** As many that wait as there are threads for them, and one that does not. */
  static class Rounds {

    final CountDownLatch waiting = new CountDownLatch(OutsideRounds.THREADS);
    final CountDownLatch answer = new CountDownLatch(1);
    final CountDownLatch turnsSinceAllWait = new CountDownLatch(3);

    @Scheduled(fixedDelay = 1, scheduler = "outside")
    void mail() throws InterruptedException {
      await();
    }

    @Scheduled(fixedDelay = 1, scheduler = "outside")
    void scanner() throws InterruptedException {
      await();
    }

    @Scheduled(fixedDelay = 1, scheduler = "outside")
    void accounts() throws InterruptedException {
      await();
    }

    @Scheduled(fixedDelay = 1, scheduler = "outside")
    void people() throws InterruptedException {
      await();
    }

    @Scheduled(fixedDelay = 1)
    void seal() {
      if (waiting.getCount() == 0) {
        turnsSinceAllWait.countDown();
      }
    }

    private void await() throws InterruptedException {
      waiting.countDown();
      answer.await();
    }
  }

  @Autowired private Rounds rounds;

  @Test
  void theRecordIsSealedWhileAllServersOfOthersKeepSilent() throws InterruptedException {
    try {
      assertThat(rounds.waiting.await(20, TimeUnit.SECONDS)).as("all wait at once").isTrue();
      assertThat(rounds.turnsSinceAllWait.await(20, TimeUnit.SECONDS)).isTrue();
    } finally {
      rounds.answer.countDown();
    }
  }

  @Test
  void whateverCallsOthersRunsThere() {
    assertThat(
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.psptracker")
                    .stream()
                    .flatMap(type -> type.getMethods().stream())
                    .filter(method -> method.isAnnotatedWith(Scheduled.class))
                    .filter(OutsideRoundsTest::isOutside)
                    .map(method -> method.getOwner().getSimpleName()))
        .containsExactlyInAnyOrder("AccountSync", "AccountRound", "MailRound", "ReadingRound")
        .hasSize(OutsideRounds.THREADS);
  }

  private static boolean isOutside(JavaMethod method) {
    return method.getAnnotationOfType(Scheduled.class).scheduler().equals("outside");
  }
}
