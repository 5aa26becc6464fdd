package org.psptracker.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.psptracker.cases.CaseFiles;
import org.psptracker.web.forms.Forms;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes of a running plan for code that acts as people do: the demo programme, tests. */
@Service
@Transactional
public class RunningPlan {

  private final CaseFiles cases;
  private final ActivityMoves moves;
  private final Forms forms;

  RunningPlan(CaseFiles cases, ActivityMoves moves, Forms forms) {
    this.cases = cases;
    this.moves = moves;
    this.forms = forms;
  }

  /** Adds what {@code POST …/activities} takes. */
  public void add(String reference, ObjectNode form) {
    moves.add(cases.visible(reference), forms.read(ActivityForms.Add.class, form));
  }

  /**
   * @param activity key of the activity
   */
  public void cancel(String reference, long activity, ObjectNode form) {
    moves.cancel(cases.visible(reference), activity, forms.read(ActivityForms.Cancel.class, form));
  }

  /**
   * @param activity key of the activity
   */
  public void reschedule(String reference, long activity, ObjectNode form) {
    moves.reschedule(
        cases.visible(reference), activity, forms.read(ActivityForms.NewDates.class, form));
  }
}
