package org.psptracker.staffing;

import org.psptracker.workflow.Automatic;
import org.psptracker.workflow.Routing;
import org.psptracker.workflow.StepContext;
import org.springframework.stereotype.Component;

/**
 * Gives the position to whoever accepted first; what others were offered is superseded. BPMN
 * service task {@code engage-expert}.
 */
@Component
class EngageExpert implements Automatic {

  private final OfferBook book;
  private final Team team;

  EngageExpert(OfferBook book, Team team) {
    this.book = book;
    this.team = team;
  }

  @Override
  public Routing run(StepContext at) {
    long positionId = About.position(at);
    Offer accepted = book.accepted(positionId);
    book.supersedeOthers(accepted);
    team.engage(accepted);
    return Routing.none();
  }
}
