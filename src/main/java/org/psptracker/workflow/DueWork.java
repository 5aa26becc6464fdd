package org.psptracker.workflow;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Everything that falls due by itself: timers of the processes, reminders, escalations. */
@Service
public class DueWork {

  private final Engine engine;
  private final Deadlines deadlines;
  private volatile boolean paused;

  DueWork(Engine engine, Deadlines deadlines) {
    this.engine = engine;
    this.deadlines = deadlines;
  }

  /** When something is due next. */
  public Optional<Instant> next() {
    return Stream.of(engine.nextDue(), deadlines.nextDue())
        .flatMap(Optional::stream)
        .min(Instant::compareTo);
  }

  /** Does everything that is due by now, in order; answers how much it was. */
  public int run(Instant now) {
    int done = 0;
    boolean more = true;
    while (more) {
      int fired = deadlines.fire(50);
      more = engine.runNext(now);
      done += fired + (more ? 1 : 0);
      more = more || fired > 0;
    }
    return done;
  }

  /** While the clock is being moved, nothing falls due by itself. */
  public void pause() {
    paused = true;
    engine.pauseBackground();
  }

  public void goOn() {
    paused = false;
    engine.continueBackground();
  }

  @Scheduled(fixedDelayString = "${psp.deadlines.every:PT5S}")
  void sweep() {
    while (!paused && deadlines.fire(50) == 50) {
      // more of them are due
    }
  }
}
