package org.psptracker.staffing;

import java.util.List;
import org.psptracker.cases.CaseEvent;
import org.psptracker.cases.PositionNeed;
import org.psptracker.identity.People;
import org.psptracker.identity.Role;
import org.psptracker.workflow.CaseFlow;
import org.psptracker.workflow.Routing;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What staffing does when something happens to the case; always in the transaction of the act. */
@Component
class StaffingEvents {

  private final Positions positions;
  private final OfferBook book;
  private final Team team;
  private final People people;
  private final CaseFlow flow;

  StaffingEvents(Positions positions, OfferBook book, Team team, People people, CaseFlow flow) {
    this.positions = positions;
    this.book = book;
    this.team = team;
    this.people = people;
    this.flow = flow;
  }

  /** A decision takes the place of the one before; what comes in mid-delivery is added. */
  @EventListener
  void on(CaseEvent.PositionsDecided decided) {
    long caseId = decided.caseId();
    boolean delivering = flow.isRunning(caseId, "delivery");
    if (!delivering) {
      positions.deleteAll(
          positions.findByCaseIdAndStatusOrderByLeadDescIdAsc(caseId, PositionStatus.OPEN));
      positions.flush();
    }
    boolean led =
        positions.findByCaseIdOrderByLeadDescIdAsc(caseId).stream().anyMatch(Position::leads);
    for (PositionNeed need : decided.positions()) {
      positions.save(new Position(caseId, need, need.lead() && !led));
    }
    if (delivering) {
      flow.tell(caseId, "delivery", "expert-leaves", null, null, Routing.none());
    }
  }

  @EventListener
  void on(CaseEvent.CaseEnding ending) {
    cancelOpen(ending.caseId(), ending.reason());
  }

  @EventListener
  void on(CaseEvent.CaseEnded ended) {
    cancelOpen(ended.caseId(), "");
    team.dissolve(ended.caseId());
  }

  private void cancelOpen(long caseId, String reason) {
    book.takeBackAll(caseId, reason);
    positions
        .findByCaseIdAndStatusOrderByLeadDescIdAsc(caseId, PositionStatus.OPEN)
        .forEach(Position::cancel);
  }

  @EventListener
  void on(CaseEvent.CaseResumed resumed) {
    book.postpone(resumed.caseId(), resumed.heldMinutes());
  }

  /**
   * A case that goes on in delivery or later goes on with its people; one that goes back to
   * staffing looks for all of them anew.
   */
  @EventListener
  void on(CaseEvent.CaseReopened reopened) {
    if (!reopened.at().equals("staffing")) {
      team.gatherAgain(reopened.caseId());
      return;
    }
    team.release(reopened.caseId());
    List<Position> all = positions.findByCaseIdOrderByLeadDescIdAsc(reopened.caseId());
    all.stream()
        .filter(position -> position.status() != PositionStatus.LEFT)
        .forEach(position -> position.reopen(team.today()));
  }

  @EventListener
  void on(CaseEvent.WorkReassigned reassigned) {
    if (!people.get(reassigned.to()).roles().contains(Role.EXPERT)) {
      return;
    }
    team.handOver(reassigned.caseId(), reassigned.from(), reassigned.to(), reassigned.reason());
  }
}
