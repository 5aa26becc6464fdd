package org.psptracker.outcomes;

import org.psptracker.workflow.Automatic;
import org.psptracker.workflow.Routing;
import org.psptracker.workflow.StepContext;
import org.springframework.stereotype.Component;

/** Closes the wave that was assessed and tells whether another one is planned. */
@Component
class FinishWave implements Automatic {

  private final Waves waves;

  FinishWave(Waves waves) {
    this.waves = waves;
  }

  @Override
  public Routing run(StepContext at) {
    waves.present(at).finish(at.now());
    return Routing.none().with("waveLeft", waves.left(at.caseId()));
  }
}
