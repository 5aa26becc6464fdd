package org.psptracker.workflow;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the engine tells about tasks, in its own transaction. */
public interface StepDesk {

  /** A user task as the engine opens it. */
  record OpenedTask(
      String taskId,
      String step,
      String processKey,
      String processInstanceId,
      String activityInstanceId,
      Set<String> roles,
      Variables variables) {}

  /** Routing variables as one element sees them. */
  @FunctionalInterface
  interface Variables {
    @Nullable Object get(String name);
  }

  /** Writes the inbox row; answers the person it is for, null for anybody of the roles. */
  @Nullable Long opened(OpenedTask task);

  /** The task is over because somebody completed it, or because the flow went on without. */
  void closed(String taskId, boolean completed, @Nullable String answer);

  /** Runs a stage's automatic act. */
  Routing run(Automatic work, String processInstanceId, Variables variables);

  /** Moment at which the flow goes on without an answer at that step, for timers. */
  Instant ends(String step, String priority);
}
