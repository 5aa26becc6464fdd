package org.psptracker.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.psptracker.audit.AuditLog;
import org.psptracker.audit.AuditLog.Outcome;
import org.psptracker.calendar.BusinessCalendar;
import org.psptracker.calendar.MovableClock;
import org.psptracker.web.TryLater;
import org.psptracker.workflow.DueWork;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The clock that people of the demonstration move. It goes from one due time to the next, so that
 * timers and deadlines fire in the order of real life; sessions and rate limits keep real time.
 */
@Service
@DemoOnly
class DemoClock {

  /**
   * Where the clock arrived.
   *
   * @param jobs timers, reminders and escalations that fell due on the way
   */
  record Moved(Instant now, int jobs) {}

  private static final Duration SOON = Duration.ofSeconds(2);

  private final ReentrantLock moving = new ReentrantLock();
  private final MovableClock clock;
  private final ClockRows rows;
  private final DueWork due;
  private final BusinessCalendar calendar;
  private final AuditLog audit;
  private final TransactionTemplate transaction;

  DemoClock(
      MovableClock clock,
      ClockRows rows,
      DueWork due,
      BusinessCalendar calendar,
      AuditLog audit,
      TransactionTemplate transaction) {
    this.clock = clock;
    this.rows = rows;
    this.due = due;
    this.calendar = calendar;
    this.audit = audit;
    this.transaction = transaction;
  }

  /**
   * Moves the clock and does what falls due on the way.
   *
   * @throws TryLater while somebody else moves it
   */
  Moved advance(Advance by) {
    if (!moving.tryLock()) {
      throw TryLater.busy(SOON, "demo.error.moving");
    }
    try {
      due.pause();
      ZonedDateTime now = clock.instant().atZone(calendar.zone());
      Moved moved = moveTo(by.after(now).toInstant());
      transaction.executeWithoutResult(
          status ->
              audit.record(
                  "move-clock",
                  "demonstration",
                  "clock",
                  Outcome.DONE,
                  java.util.Map.of("advance", by.text(), "jobs", moved.jobs())));
      return moved;
    } finally {
      due.goOn();
      moving.unlock();
    }
  }

  private Moved moveTo(Instant target) {
    int jobs = 0;
    for (Optional<Instant> next = due.next();
        next.filter(at -> !at.isAfter(target)).isPresent();
        next = due.next()) {
      to(next.get());
      int done = due.run(clock.instant());
      if (done == 0) {
        // what is due cannot run now; it must not keep the clock from moving
        break;
      }
      jobs += done;
    }
    to(target);
    return new Moved(clock.instant(), jobs);
  }

  /** Forward only: work takes real time, so that the next due time may have passed. */
  private void to(Instant time) {
    if (time.isAfter(clock.instant())) {
      // due times are whole milliseconds; a moment later they are surely past
      clock.moveTo(time.plusMillis(1));
      rows.keep();
    }
  }
}
