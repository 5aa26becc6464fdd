package org.psptracker.database;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the connections that the present thread takes from the pool see of cases; the database holds
 * to it by row-level security, whatever a query forgets to ask. A thread of which nothing was said
 * works for the program itself, as timers do, and sees all; a request sees nothing until it is
 * known whose it is.
 *
 * @param whole every case
 * @param site cases of that site
 * @param expert cases on which that person has, or had, a place as an expert, or an open offer
 * @param partner cases on which that person is a partner contact
 */
public record Sight(
    boolean whole, @Nullable Long site, @Nullable Long expert, @Nullable Long partner) {

  public static final Sight WHOLE = new Sight(true, null, null, null);
  public static final Sight NONE = new Sight(false, null, null, null);

  /** As the connection had it: for tables that hold nothing of cases. */
  static final Sight UNCHANGED = new Sight(false, 0L, 0L, 0L);

  private static final ThreadLocal<@Nullable Sight> OF_THREAD = new ThreadLocal<>();

  static Sight ofThread() {
    Sight said = OF_THREAD.get();
    return said == null ? WHOLE : said;
  }

  /** Until the answer, which must be given to {@link #restore}, is said again. */
  public static @Nullable Sight change(Sight sight) {
    Sight before = OF_THREAD.get();
    OF_THREAD.set(sight);
    return before;
  }

  public static void restore(@Nullable Sight before) {
    if (before == null) {
      OF_THREAD.remove();
    } else {
      OF_THREAD.set(before);
    }
  }

  /** Does {@code work} with that sight; a transaction that is open already keeps the one it has. */
  public <T extends @Nullable Object> T call(Supplier<T> work) {
    Sight before = change(this);
    try {
      return work.get();
    } finally {
      restore(before);
    }
  }
}
