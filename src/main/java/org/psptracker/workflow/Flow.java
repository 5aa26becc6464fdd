package org.psptracker.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseFiles;
import org.springframework.stereotype.Component;

/** Sends what stages ask for to the running instances of a case. */
@Component
class Flow implements CaseFlow {

  /** Answers of steps in the life of a case; conditions need them all to be there. */
  private static final List<String> ANSWERS =
      List.of("reviewCompleteness", "decideRequest", "approveEngagement", "referOrTerminate");

  private final Engine engine;
  private final Runs runs;
  private final CaseFiles cases;

  Flow(Engine engine, Runs runs, CaseFiles cases) {
    this.engine = engine;
    this.runs = runs;
    this.cases = cases;
  }

  @Override
  public void start(long caseId) {
    start(caseId, null);
  }

  /** Starts a life of the case in front of an element. */
  void start(long caseId, @Nullable String before) {
    CaseFile caseFile = cases.get(caseId);
    Map<String, @Nullable Object> variables = new HashMap<>();
    ANSWERS.forEach(answer -> variables.put(answer, ""));
    variables.put("deferredUntil", null);
    variables.put("caseId", caseId);
    variables.put("priority", caseFile.priority().name());
    variables.put("intensity", caseFile.intensity().name());
    engine.start(caseFile.reference(), variables, before);
  }

  @Override
  public boolean tell(
      long caseId,
      String process,
      String message,
      @Nullable String aboutVariable,
      @Nullable Long about,
      Routing with) {
    return engine.tell(runs.running(caseId, process, about), message, aboutVariable, about, with);
  }

  @Override
  public boolean isRunning(long caseId, String process) {
    return !runs.running(caseId, process, null).isEmpty();
  }
}
