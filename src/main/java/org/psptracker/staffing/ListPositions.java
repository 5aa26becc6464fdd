package org.psptracker.staffing;

import java.util.List;
import org.psptracker.workflow.Automatic;
import org.psptracker.workflow.Routing;
import org.psptracker.workflow.StepContext;
import org.springframework.stereotype.Component;

/**
 * Says for which positions people are to be found: the open ones that no other staffing process of
 * the case looks after. BPMN service task {@code list-positions}.
 */
@Component
class ListPositions implements Automatic {

  private final Positions positions;

  ListPositions(Positions positions) {
    this.positions = positions;
  }

  @Override
  public Routing run(StepContext at) {
    List<Position> open =
        positions
            .findByCaseIdAndStatusOrderByLeadDescIdAsc(at.caseId(), PositionStatus.OPEN)
            .stream()
            .filter(Position::isUnattended)
            .toList();
    open.forEach(position -> position.lookedForBy(at.processInstanceId()));
    return Routing.none().with("positions", open.stream().map(Position::id).toList());
  }
}
