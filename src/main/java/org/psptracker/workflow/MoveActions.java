package org.psptracker.workflow;

import java.util.ArrayList;
import java.util.List;
import org.psptracker.cases.CaseActions;
import org.psptracker.cases.CaseFile;
import org.psptracker.identity.Actor;
import org.psptracker.workflow.MovePolicy.Move;
import org.springframework.stereotype.Component;

/** The moves that a case page offers. */
@Component
class MoveActions implements CaseActions {

  private final Inbox inbox;
  private final StepPolicy policy;

  MoveActions(Inbox inbox, StepPolicy policy) {
    this.inbox = inbox;
    this.policy = policy;
  }

  @Override
  public List<Action> of(CaseFile caseFile, Actor actor) {
    List<Action> actions = new ArrayList<>();
    inbox.ofCase(caseFile.id()).stream()
        .filter(row -> policy.mayAct(actor, row))
        .findFirst()
        .ifPresent(
            row ->
                actions.add(
                    new Action("do", "step." + row.step(), "/tasks/" + row.taskId(), true)));
    for (Move move : Move.values()) {
      if (MovePolicy.isOf(move, actor) && MovePolicy.refusal(move, caseFile) == null) {
        actions.add(
            new Action(
                move.id(),
                "move." + move.id(),
                "/cases/" + caseFile.reference() + "/moves/" + move.id(),
                false));
      }
    }
    return actions;
  }
}
