package org.psptracker.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens to one step, told inside the transaction of the act. */
public sealed interface StepEvent {

  OpenStep step();

  record StepOpened(OpenStep step) implements StepEvent {}

  /** Its owner began to fill it in; told at the first draft only. */
  record StepBegun(OpenStep step) implements StepEvent {}

  record StepCompleted(OpenStep step, @Nullable String answer) implements StepEvent {}

  /**
   * The step went away without anybody completing it: a timer, a withdrawal, a first acceptance.
   */
  record StepGone(OpenStep step) implements StepEvent {}

  /** It is time to remind the owner. */
  record StepReminded(OpenStep step) implements StepEvent {}

  /**
   * The step is late.
   *
   * @param to role that is told: {@code coordinator}, then {@code leadership}
   */
  record StepEscalated(OpenStep step, String to) implements StepEvent {}

  /**
   * An open step.
   *
   * @param step kebab-case id
   * @param assignee person, null while anybody of the roles may take it
   * @param about key of the position, offer, activity or wave it is for
   */
  record OpenStep(
      String taskId,
      String step,
      long caseId,
      java.util.Set<String> roles,
      @Nullable Long assignee,
      @Nullable Long about,
      @Nullable String topic,
      @Nullable Instant dueAt) {}
}
