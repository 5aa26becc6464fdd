package org.psptracker.outcomes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CaseFile;
import org.psptracker.identity.Actor;
import org.psptracker.workflow.StepContext;

/** A step or automatic act of a case with these routing variables. */
record At(CaseFile caseFile, Actor actor, Instant now, Map<String, Object> variables)
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
    return ((Number) Objects.requireNonNull(variables.get(Waves.VARIABLE))).longValue();
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
    return variables.get(name);
  }
}
