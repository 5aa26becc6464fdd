package org.psptracker.workflow;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CaseFile;
import org.psptracker.identity.Actor;

/** Where a step or an automatic act stands: its case, who acts, and what it is about. */
public interface StepContext {

  long caseId();

  CaseFile caseFile();

  /** Who acts; {@link Actor#SYSTEM} when the process acts by itself. */
  Actor actor();

  Instant now();

  /** Today in the programme's zone. */
  LocalDate today();

  /** Key of the position, offer, activity or wave that {@link Step#about()} names. */
  long about();

  /** Key of the open step; null for automatic acts. */
  @Nullable String taskId();

  String processInstanceId();

  /** A routing variable as the element sees it; null when unset. */
  @Nullable Object variable(String name);
}
