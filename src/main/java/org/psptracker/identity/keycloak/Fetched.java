package org.psptracker.identity.keycloak;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.psptracker.identity.ProviderUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something of the provider's that is kept for a while. One caller at a time fetches it; after an
 * attempt there is a pause in which nobody tries again, so that neither a provider that is down nor
 * a flood of forged tokens costs more than one call per pause.
 */
final class Fetched<T> {

  private static final Logger log = LoggerFactory.getLogger(Fetched.class);
  private static final int MOST_WAITING = 8;

  /**
   * @param fresh how long a value is used without asking again
   * @param pause least time between two attempts
   * @param patience how long a caller waits for another one's attempt
   */
  record Times(Duration fresh, Duration pause, Duration patience) {}

  private record Held<T>(T value, long at) {}

  private final String what;
  private final Supplier<T> source;
  private final Times times;
  private final LongSupplier nanos;
  private final ReentrantLock fetching = new ReentrantLock();
  private final Semaphore waiting = new Semaphore(MOST_WAITING);
  private volatile @Nullable Held<T> held;
  private @Nullable Long lastAttempt;
  private boolean lastFailed;

  Fetched(String what, Supplier<T> source, Times times, LongSupplier nanos) {
    this.what = what;
    this.source = source;
    this.times = times;
    this.nanos = nanos;
  }

  /** What is held, without a call. */
  Optional<T> known() {
    return Optional.ofNullable(held).map(Held::value);
  }

  /** A value that may be old, if the provider does not answer. */
  T get() {
    Held<T> now = held;
    if (now != null && !isOver(now.at(), times.fresh())) {
      return now.value();
    }
    return now == null ? waitFor() : tryAgain(now).value();
  }

  /** A value no older than the pause; never an old one instead. */
  T current() {
    return waitFor();
  }

  /** The newest there is to have: fetched, unless that was tried within the pause. */
  T renewed() {
    Held<T> now = held;
    return now == null ? waitFor() : tryAgain(now).value();
  }

  /** Nobody waits who has a value already. */
  private Held<T> tryAgain(Held<T> now) {
    if (!fetching.tryLock()) {
      return now;
    }
    try {
      return attempt();
    } catch (ProviderUnavailable keepTheOld) {
      return now;
    } finally {
      fetching.unlock();
    }
  }

  private T waitFor() {
    if (!waiting.tryAcquire()) {
      throw new ProviderUnavailable(what + ": too many wait", null);
    }
    try {
      if (!fetching.tryLock(times.patience().toNanos(), TimeUnit.NANOSECONDS)) {
        throw new ProviderUnavailable(what + ": waited in vain", null);
      }
      try {
        return attempt().value();
      } finally {
        fetching.unlock();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new ProviderUnavailable(what, interrupted);
    } finally {
      waiting.release();
    }
  }

  private Held<T> attempt() {
    Held<T> now = held;
    if (lastAttempt != null && !isOver(lastAttempt, times.pause())) {
      if (lastFailed || now == null) {
        throw new ProviderUnavailable(what + ": did not answer a moment ago", null);
      }
      return now;
    }
    try {
      Held<T> fetched = new Held<>(source.get(), nanos.getAsLong());
      held = fetched;
      lastFailed = false;
      return fetched;
    } catch (RuntimeException failure) {
      lastFailed = true;
      log.warn("the identity provider's {} cannot be read: {}", what, failure.getMessage());
      throw failure instanceof ProviderUnavailable known
          ? known
          : new ProviderUnavailable(what, failure);
    } finally {
      lastAttempt = nanos.getAsLong();
    }
  }

  private boolean isOver(long since, Duration length) {
    return nanos.getAsLong() - since >= length.toNanos();
  }
}
