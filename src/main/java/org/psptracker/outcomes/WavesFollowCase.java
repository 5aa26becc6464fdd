package org.psptracker.outcomes;

import java.time.Clock;
import org.psptracker.cases.CaseEvent.CaseEnding;
import org.psptracker.workflow.StepEvent.StepOpened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A wave starts when its site is asked; waves that are still ahead end with the case. */
@Component
class WavesFollowCase {

  private static final String REPORT_MEASURES = "report-measures";

  private final Waves waves;
  private final Clock clock;

  WavesFollowCase(Waves waves, Clock clock) {
    this.waves = waves;
    this.clock = clock;
  }

  @EventListener
  void on(StepOpened event) {
    Long wave = event.step().about();
    if (event.step().step().equals(REPORT_MEASURES) && wave != null) {
      waves.get(wave).start(clock.instant());
    }
  }

  @EventListener
  void on(CaseEnding event) {
    waves.of(event.caseId()).stream()
        .filter(Wave::isAhead)
        .forEach(wave -> wave.cancel(clock.instant()));
  }
}
