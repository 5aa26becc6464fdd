package org.psptracker.workflow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the process engine has open, for those who look after it. */
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

  /**
   * A model that is deployed.
   *
   * @param running process instances under this version
   */
  record ModelVersion(String process, int version, long running) {}

  /**
   * Work that the engine no longer tries to do.
   *
   * @param businessKey reference of its case
   */
  record StuckJob(
      String jobId, String process, @Nullable String businessKey, @Nullable String why) {}

  List<OpenTask> tasks();

  /** Newest versions, and older ones under which something still runs. */
  List<ModelVersion> models();

  List<StuckJob> stuckJobs();

  List<OpenInstance> instances();
}
