package org.psptracker.outcomes;

import java.util.Objects;
import org.psptracker.cases.Timeline;
import org.psptracker.workflow.Automatic;
import org.psptracker.workflow.Routing;
import org.psptracker.workflow.StepContext;
import org.springframework.stereotype.Component;

/** Notes that a question of the present wave was not answered in time; the wave goes on. */
@Component
class RecordNoResponse implements Automatic {

  private final Waves waves;
  private final NoResponseRepository noResponses;
  private final Timeline timeline;

  RecordNoResponse(Waves waves, NoResponseRepository noResponses, Timeline timeline) {
    this.waves = waves;
    this.noResponses = noResponses;
    this.timeline = timeline;
  }

  @Override
  public Routing run(StepContext at) {
    Wave wave = waves.present(at);
    String step = (String) Objects.requireNonNull(at.variable("unanswered"));
    noResponses.save(new NoResponse(at.caseId(), wave.id(), step, at.now()));
    timeline.add(at.caseId(), "no-response-" + step, wave.label());
    return Routing.none();
  }
}
