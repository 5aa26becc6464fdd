package org.psptracker.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.psptracker.workflow.CaseFlow;
import org.psptracker.workflow.Routing;
import org.springframework.stereotype.Component;

/** Stands for the process: remembers which cases were started. */
@Component
public class StartedCases implements CaseFlow {

  private final List<Long> started = new ArrayList<>();

  public List<Long> started() {
    return List.copyOf(started);
  }

  @Override
  public void start(long caseId) {
    started.add(caseId);
  }

  @Override
  public boolean tell(
      long caseId,
      String process,
      String message,
      @Nullable String aboutVariable,
      @Nullable Long about,
      Routing with) {
    return false;
  }

  @Override
  public boolean isRunning(long caseId, String process) {
    return false;
  }
}
