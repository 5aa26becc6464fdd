package org.psptracker.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CaseFile;
import org.psptracker.identity.Actor;

/** Where a step or an automatic act stands. */
record ActContext(
    CaseFile caseFile,
    Actor actor,
    Instant now,
    ZoneId zone,
    @Nullable Long subject,
    @Nullable String taskId,
    String processInstanceId,
    StepDesk.Variables variables)
    implements StepContext {

  @Override
  public long caseId() {
    return caseFile.id();
  }

  @Override
  public LocalDate today() {
    return LocalDate.ofInstant(now, zone);
  }

  @Override
  public long about() {
    if (subject == null) {
      throw new IllegalStateException("this step is about the case as a whole");
    }
    return subject;
  }

  @Override
  public @Nullable Object variable(String name) {
    return variables.get(name);
  }
}
