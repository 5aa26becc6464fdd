package org.psptracker.workflow;

import org.jspecify.annotations.Nullable;

/** What stages ask of the process that drives a case. All of it joins the present transaction. */
public interface CaseFlow {

  /** Starts the life of a case that was just filed. */
  void start(long caseId);

  /**
   * Sends a message to a running process of the case.
   *
   * @param process id of the model: {@code delivery}, {@code staffing}, {@code activity}
   * @param aboutVariable variable that tells parallel ones apart ({@code offer}, {@code activity}),
   *     null where there is one
   * @param about its value
   * @return false when nobody waits for that message
   */
  boolean tell(
      long caseId,
      String process,
      String message,
      @Nullable String aboutVariable,
      @Nullable Long about,
      Routing with);

  /** Whether an instance of that model runs for the case. */
  boolean isRunning(long caseId, String process);
}
