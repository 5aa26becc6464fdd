package org.psptracker.workflow;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The path of a case: its process instances in the order in which they began, with the elements
 * passed and those that are open.
 */
record PathView(List<Run> processes) {

  /**
   * One process instance.
   *
   * @param about key of the activity, for instances of {@code activity}
   * @param flows ids of the arrows walked
   */
  record Run(
      String id,
      String process,
      String name,
      int version,
      @Nullable String parent,
      @Nullable Long about,
      Instant startedAt,
      @Nullable Instant endedAt,
      List<Element> elements,
      List<String> flows) {}

  /**
   * An element passed or open.
   *
   * @param businessMinutes business time spent in it, without pauses; null while it is open
   * @param who did it, for steps
   */
  record Element(
      String id,
      String name,
      String kind,
      boolean open,
      boolean cancelled,
      Instant enteredAt,
      @Nullable Instant leftAt,
      @Nullable Integer businessMinutes,
      int pausedMinutes,
      @Nullable String who,
      @Nullable String topic) {}

  /** What a picture of one model colours. */
  record Marks(List<String> done, List<String> open, List<String> flows) {}
}
