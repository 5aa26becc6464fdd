package org.psptracker.health;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;

/**
 * Whether somebody else's server answers. It is asked in a thread of its own, at most once a
 * minute; whoever wants to know waits a moment for that and then hears what is known.
 */
public final class LastAnswer {

  /** No status that Spring Boot counts: shown, and nothing stops because of it. */
  public static final Status WARNING = new Status("WARNING");

  private static final Duration FRESH = Duration.ofMinutes(1);
  private static final Duration PATIENCE = Duration.ofMillis(800);

  /**
   * How asking went; {@code failure} is the class of the exception, null when there was an answer.
   */
  private record Told(Instant at, @Nullable String failure) {}

  private final String name;
  private final Callable<?> question;
  private @Nullable CompletableFuture<Told> asking;
  private volatile @Nullable Told told;
  private volatile @Nullable Instant lastAnswer;

  /**
   * @param name of the thread that asks
   * @param question throws what it likes when there is no answer
   */
  public LastAnswer(String name, Callable<?> question) {
    this.name = name;
    this.question = question;
  }

  /**
   * Up or a warning, with {@code lastAnswer}, and with {@code failure} if it does not answer now.
   */
  public Health.Builder health() {
    Told now = toldSoon();
    Health.Builder health = now != null && now.failure() == null ? Health.up() : warning(now);
    if (lastAnswer != null) {
      health.withDetail("lastAnswer", lastAnswer);
    }
    return health;
  }

  private static Health.Builder warning(@Nullable Told now) {
    Health.Builder health = Health.status(WARNING);
    return now == null || now.failure() == null
        ? health.withDetail("noAnswerYet", true)
        : health.withDetail("failure", now.failure());
  }

  private @Nullable Told toldSoon() {
    try {
      return asking().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException slow) {
      return told;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return told;
    }
  }

  private synchronized CompletableFuture<Told> asking() {
    CompletableFuture<Told> present = asking;
    Told last = told;
    boolean over = last == null || last.at().isBefore(Instant.now().minus(FRESH));
    if (present == null || present.isDone() && over) {
      CompletableFuture<Told> begun = new CompletableFuture<>();
      Thread thread = new Thread(() -> begun.complete(ask()), name);
      thread.setDaemon(true);
      thread.start();
      asking = begun;
      return begun;
    }
    return present;
  }

  private Told ask() {
    String failure = null;
    try {
      question.call();
      lastAnswer = Instant.now();
    } catch (Exception none) {
      // no more than the class: messages of others repeat names and addresses
      failure = root(none).getClass().getSimpleName();
    }
    Told now = new Told(Instant.now(), failure);
    told = now;
    return now;
  }

  private static Throwable root(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; depth < 20 && cause.getCause() != null; depth++) {
      cause = cause.getCause();
    }
    return cause;
  }
}
