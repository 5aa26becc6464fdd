package org.psptracker.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CaseFile;
import org.psptracker.identity.Actor;
import org.psptracker.workflow.StepContext;

/** A step or automatic act of a case, for some activity where one is named. */
record At(CaseFile caseFile, Actor actor, Instant now, @Nullable Long subject)
    implements StepContext {

  @Override
  public long caseId() {
    return caseFile.id();
  }

  @Override
  public LocalDate today() {
    return LocalDate.ofInstant(now, ZoneId.of("America/New_York"));
  }

  @Override
  public long about() {
    if (subject == null) {
      throw new IllegalStateException("about the case as a whole");
    }
    return subject;
  }

  @Override
  public String taskId() {
    return "task";
  }

  @Override
  public String processInstanceId() {
    return "instance";
  }

  @Override
  public @Nullable Object variable(String name) {
    return name.equals(Activities.VARIABLE) ? subject : null;
  }
}
