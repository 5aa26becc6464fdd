package org.psptracker.outcomes;

import java.util.Date;
import org.psptracker.workflow.Automatic;
import org.psptracker.workflow.Routing;
import org.psptracker.workflow.StepContext;
import org.springframework.stereotype.Component;

/** Takes the next wave of the plan; the case then waits until it is due. */
@Component
class StartWave implements Automatic {

  private final Waves waves;

  StartWave(Waves waves) {
    this.waves = waves;
  }

  @Override
  public Routing run(StepContext at) {
    Wave wave =
        waves
            .next(at.caseId())
            .orElseThrow(() -> new IllegalStateException("no wave left for case " + at.caseId()));
    return Routing.none()
        .with(Waves.VARIABLE, wave.id())
        .with("waveAt", Date.from(wave.dueAt()))
        .with("firstWave", wave.first());
  }
}
