package org.psptracker.staffing;

import org.psptracker.workflow.Automatic;
import org.psptracker.workflow.Routing;
import org.psptracker.workflow.StepContext;
import org.springframework.stereotype.Component;

/** Ranks everybody for a position. BPMN service task {@code compute-shortlist}. */
@Component
class ComputeShortlist implements Automatic {

  private final Positions positions;
  private final Needs needs;
  private final Shortlists shortlists;

  ComputeShortlist(Positions positions, Needs needs, Shortlists shortlists) {
    this.positions = positions;
    this.needs = needs;
    this.shortlists = shortlists;
  }

  @Override
  public Routing run(StepContext at) {
    Position position = positions.getReferenceById(About.position(at));
    shortlists.keep(shortlists.compute(needs.of(position)));
    return Routing.none().with("offerAccepted", false);
  }
}
