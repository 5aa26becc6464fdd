package org.psptracker.cases.reading;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.psptracker.cases.FileCondition;
import org.psptracker.cases.FileFindings;
import org.psptracker.cases.UnseenFile;
import org.psptracker.identity.Actor;
import org.psptracker.identity.CurrentActor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks into the files that wait, one after the other: scans, then reads. A file whose node died
 * over it is tried again, a few times; one that cannot be read is marked and left alone. While the
 * scanner is away files wait for it, however long, and are not handed out.
 */
@Component
class ReadingRound {

  private static final Logger log = LoggerFactory.getLogger(ReadingRound.class);

  private static final int MOST_ATTEMPTS = 3;
  private static final Duration PAUSE = Duration.ofMinutes(1);

  /** Longer than scanning and reading one file takes when both use up their time. */
  private static final Duration LEASE = Duration.ofMinutes(5);

  private final ReadingRows rows;
  private final FileFindings files;
  private final Clamd clamd;
  private final TimedReading reading;
  private final CurrentActor currentActor;

  ReadingRound(
      ReadingRows rows,
      FileFindings files,
      Clamd clamd,
      TimedReading reading,
      CurrentActor currentActor) {
    this.rows = rows;
    this.files = files;
    this.clamd = clamd;
    this.reading = reading;
    this.currentActor = currentActor;
  }

  @Scheduled(scheduler = "outside", fixedDelayString = "${psp.attachment-text.every:PT5S}")
  void run() {
    try {
      while (!reading.isBusy() && lookIntoNext()) {
        log.debug("more files wait");
      }
    } catch (DataAccessException failure) {
      log.warn("Files wait for the database: {}", failure.getClass().getSimpleName());
    }
  }

  /** Answers whether another one may be waiting, and can be worked on now. */
  boolean lookIntoNext() {
    List<ReadingRows.Waiting> next = currentActor.callAs(Actor.SYSTEM, () -> rows.claim(1, LEASE));
    if (next.isEmpty()) {
      return false;
    }
    ReadingRows.Waiting waiting = next.get(0);
    return currentActor.callAs(Actor.SYSTEM, () -> lookInto(waiting));
  }

  private boolean lookInto(ReadingRows.Waiting waiting) {
    long id = waiting.attachmentId();
    UnseenFile unseen = files.open(id).orElse(null);
    if (unseen == null) {
      rows.withoutText(id);
      return true;
    }
    boolean checked = unseen.file().condition() != FileCondition.BEING_CHECKED;
    if (waiting.attempts() > MOST_ATTEMPTS) {
      giveUp(id, checked, "given up after " + MOST_ATTEMPTS);
      return true;
    }
    if (!checked) {
      Scan scan = scan(id, unseen.content());
      if (scan != Scan.CLEAN) {
        return scan == Scan.DONE;
      }
    }
    read(id, unseen);
    return true;
  }

  private enum Scan {
    CLEAN,
    DONE,
    AWAY
  }

  private Scan scan(long id, byte[] content) {
    try {
      Optional<String> virus = clamd.isSet() ? clamd.virusIn(content) : Optional.empty();
      if (virus.isPresent()) {
        log.warn("attachment {}: virus {}", id, virus.get());
        files.infected(id, virus.get());
        rows.infected(id);
        return Scan.DONE;
      }
      files.becomes(id, FileCondition.AVAILABLE);
      return Scan.CLEAN;
    } catch (Clamd.Unanswerable answer) {
      log.warn("attachment {} was not scanned: {}", id, answer.getMessage());
      giveUp(id, false, "not scanned");
      return Scan.DONE;
    } catch (IOException away) {
      log.warn("Files wait for the virus scanner: {}", away.getClass().getSimpleName());
      rows.later(id, PAUSE);
      return Scan.AWAY;
    }
  }

  private void read(long id, UnseenFile unseen) {
    try {
      reading
          .of(unseen.file().mediaType(), unseen.content())
          .ifPresentOrElse(text -> rows.read(id, text), () -> rows.withoutText(id));
    } catch (ExecutionException unreadable) {
      // no message: it may repeat what is in the file
      fail(id, String.valueOf(unreadable.getCause()).replaceAll("[:\\s].*", ""));
    } catch (TimeoutException slow) {
      fail(id, "too slow");
    } catch (DataAccessException tooLarge) {
      fail(id, tooLarge.getClass().getSimpleName());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private void fail(long id, String why) {
    log.info("attachment {} could not be read: {}", id, why);
    rows.failed(id, why);
  }

  private void giveUp(long id, boolean checked, String why) {
    if (!checked) {
      files.becomes(id, FileCondition.NOT_CHECKED);
    }
    rows.failed(id, why);
  }
}
