package org.psptracker.audit;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where field history is kept: tells under which number the present transaction changes facts. */
public interface ActRevision {

  /**
   * Calls {@code write} within the present transaction, right before it commits, when all facts of
   * it are written.
   *
   * @param write takes the number, null when no fact changed; what it throws undoes the transaction
   */
  void atTheEnd(Consumer<@Nullable Long> write);
}
