package org.psptracker.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the module that drives cases says of their open steps. */
public interface OpenSteps {

  /**
   * The open step that a case waits for, the one due first.
   *
   * @param step kebab-case id; its words are the messages {@code step.<step>} and {@code
   *     step.<step>.waiting}
   * @param topic which one, where a case has several open
   * @param who name of the person, the site or the programme whose turn it is
   * @param yours whether the present actor may do it
   * @param until when it is due, null where no service level applies
   * @param clock how far its clock has run, null where no service level applies
   */
  record WaitingFor(
      String step,
      @Nullable String topic,
      String who,
      boolean yours,
      @Nullable Instant until,
      boolean overdue,
      String taskId,
      @Nullable Clock clock) {}

  /**
   * The clock of a step.
   *
   * @param startedAt when it first ran
   * @param allowedMinutes business minutes that the service level allows
   * @param usedMinutes business minutes run so far, without pauses
   * @param escalatedTo role that was told that the step is late, if any
   */
  record Clock(
      Instant startedAt,
      long allowedMinutes,
      long usedMinutes,
      @Nullable String escalatedTo,
      @Nullable Instant escalatedAt) {}

  /** By case; cases without an open step are left out. One query for all of them. */
  Map<Long, WaitingFor> firstDue(Collection<Long> caseIds);

  /** Cases with an open step that is assigned to that person. */
  Set<Long> casesAssignedTo(long personId);
}
