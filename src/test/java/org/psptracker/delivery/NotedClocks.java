package org.psptracker.delivery;

import java.util.ArrayList;
import java.util.List;
import org.psptracker.workflow.StepClocks;
import org.springframework.stereotype.Component;

/** Keeps which clocks were started anew. */
@Component
class NotedClocks implements StepClocks {

  final List<String> moved = new ArrayList<>();

  @Override
  public void startAnew(long caseId, String step, long about) {
    moved.add(step + " " + about);
  }
}
