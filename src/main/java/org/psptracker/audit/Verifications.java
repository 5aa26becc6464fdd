package org.psptracker.audit;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.psptracker.audit.Verification.Report;
import org.psptracker.audit.VerificationRows.Verified;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Verifies at night and when asked; one at a time, in a thread of its own. */
@Service
class Verifications {

  private static final Logger log = LoggerFactory.getLogger(Verifications.class);

  private final Verification verification;
  private final VerificationRows rows;
  private final FoundWords words;
  private final Sealer sealer;
  private final AtomicLong done = new AtomicLong();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "verify-record");
            thread.setDaemon(true);
            return thread;
          });
  private @Nullable CompletableFuture<Report> running;

  Verifications(Verification verification, VerificationRows rows, FoundWords words, Sealer sealer) {
    this.verification = verification;
    this.rows = rows;
    this.words = words;
    this.sealer = sealer;
  }

  @Scheduled(cron = "${psp.audit.verify:0 0 2 * * *}")
  void nightly() {
    start(0);
  }

  /** The report if it is there in that time; else it goes on by itself. */
  Optional<Report> verify(long personId, Duration patience) {
    try {
      return Optional.of(start(personId).get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException takesLonger) {
      return Optional.empty();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    }
  }

  /** Entries done by the verification that runs now, if one does. */
  synchronized Optional<Long> progress() {
    return running == null || running.isDone() ? Optional.empty() : Optional.of(done.get());
  }

  private synchronized CompletableFuture<Report> start(long personId) {
    if (running == null || running.isDone()) {
      done.set(0);
      running = CompletableFuture.supplyAsync(() -> run(personId), worker);
    }
    return running;
  }

  private Report run(long personId) {
    try {
      // what was done a moment ago counts too
      sealer.seal();
      Report report = verification.run(done::set);
      String first =
          report.found().isEmpty() ? null : words.of(report.found().get(0), Locale.ENGLISH);
      rows.add(
          new Verified(report.at(), report.entries(), report.disagreements(), first), personId);
      tell(report);
      return report;
    } catch (RuntimeException failure) {
      log.error("The record could not be verified.", failure);
      throw failure;
    }
  }

  private void tell(Report report) {
    if (report.disagreements() == 0) {
      log.info(
          "Record verified: {} entries and {} signed heads agree.",
          report.entries(),
          report.heads());
    } else {
      log.error("Record verified: {} disagreements.", report.disagreements());
      words.of(report.found(), Locale.ENGLISH).forEach(found -> log.error("Record: {}", found));
    }
  }

  @PreDestroy
  void stop() {
    worker.shutdownNow();
  }
}
