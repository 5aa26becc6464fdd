package org.psptracker.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.springframework.stereotype.Component;

/** Remembers which rules a decision table just fired, until the element that asked is left. */
@Component
class FiredRules implements DmnDecisionTableEvaluationListener {

  private static final ThreadLocal<List<String>> FIRED = ThreadLocal.withInitial(ArrayList::new);

  @Override
  public void notify(DmnDecisionTableEvaluationEvent event) {
    if (event.getDecisionTable().getKey().equals(ServiceLevelTable.KEY)) {
      return;
    }
    List<String> fired = FIRED.get();
    fired.clear();
    event.getMatchingRules().forEach(rule -> fired.add(rule.getId()));
  }

  static List<String> current() {
    return List.copyOf(FIRED.get());
  }

  static void forget() {
    FIRED.remove();
  }
}
