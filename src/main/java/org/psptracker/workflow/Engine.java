package org.psptracker.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the programme asks of the process engine, in its own words. Every call joins the present
 * transaction; {@link FlowCollision} says that another one got in the way.
 */
public interface Engine {

  /** Two transactions moved the same case at the same moment; trying again helps. */
  final class FlowCollision extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FlowCollision(Throwable cause) {
      super("another transaction moved this case", cause);
    }
  }

  /**
   * Starts {@code assistance-request}.
   *
   * @param before element to start in front of, null for the beginning
   */
  void start(String reference, Map<String, @Nullable Object> variables, @Nullable String before);

  void complete(String taskId, String answerVariable, Routing routing);

  void assign(String taskId, @Nullable Long personId);

  /** Sends a message to one of these instances; false when none waits for it. */
  boolean tell(
      List<String> instanceIds,
      String message,
      @Nullable String aboutVariable,
      @Nullable Long about,
      Routing with);

  void hold(List<String> instanceIds);

  /** Moves the timers by so many business minutes, then lets the instances go on. */
  void resume(List<String> instanceIds, long heldMinutes);

  /** Lets a waiting timer fire now; false when there is none. */
  boolean fireTimer(List<String> instanceIds, String elementId);

  /** When the next job is due that is not suspended. */
  Optional<Instant> nextDue();

  /** Runs the job that is due first, if it is due by {@code now}; false when there is none. */
  boolean runNext(Instant now);

  /** Stops and restarts the background work, so that a moved clock fires all in order. */
  void pauseBackground();

  void continueBackground();
}
