package org.psptracker.workflow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the process engine has open, for the check that compares it with our own rows. */
public interface EngineState {

  /**
   * A user task.
   *
   * @param assignee person id as the engine keeps it
   */
  record OpenTask(
      String taskId, String step, String instanceId, @Nullable String assignee, boolean held) {}

  /**
   * A process instance.
   *
   * @param businessKey reference of its case
   */
  record OpenInstance(
      String instanceId, String process, @Nullable String businessKey, boolean held) {}

  List<OpenTask> tasks();

  List<OpenInstance> instances();
}
