package org.psptracker.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** What people are going to do, in the order of time; of the same moment, in the order planned. */
final class Schedule {

  /** Something that somebody does at a time. */
  record Happening(Instant at, long number, CaseRun run, String what, Runnable act) {}

  private final PriorityQueue<Happening> queue =
      new PriorityQueue<>(Comparator.comparing(Happening::at).thenComparingLong(Happening::number));
  private long numbers;

  void plan(Instant at, CaseRun run, String what, Runnable act) {
    queue.add(new Happening(at, numbers++, run, what, act));
  }

  @Nullable Happening next() {
    return queue.peek();
  }

  Happening take() {
    return queue.remove();
  }
}
