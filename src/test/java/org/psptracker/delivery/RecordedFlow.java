package org.psptracker.delivery;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.psptracker.workflow.CaseFlow;
import org.psptracker.workflow.Routing;
import org.springframework.stereotype.Component;

/** Keeps what the flow was told, in place of the engine. */
@Component
class RecordedFlow implements CaseFlow {

  final List<String> told = new ArrayList<>();
  boolean listens = true;

  void forget() {
    told.clear();
    listens = true;
  }

  @Override
  public void start(long caseId) {
    told.add("start");
  }

  @Override
  public boolean tell(
      long caseId,
      String process,
      String message,
      @Nullable String aboutVariable,
      @Nullable Long about,
      Routing with) {
    told.add(process + " " + message + (about == null ? "" : " " + about));
    return listens;
  }

  @Override
  public boolean isRunning(long caseId, String process) {
    return listens;
  }
}
