package org.psptracker.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Real time plus an offset. Facts, field history and the engine read it; sessions and rate limits
 * use real time. The offset is zero unless a demonstration or a test moves it.
 */
public final class MovableClock extends Clock {

  private final Clock real;
  private final List<Consumer<Duration>> followers = new CopyOnWriteArrayList<>();
  private volatile Duration offset = Duration.ZERO;

  public MovableClock() {
    this(Clock.systemUTC());
  }

  MovableClock(Clock real) {
    this.real = real;
  }

  public Duration offset() {
    return offset;
  }

  /** Adds to the offset; a negative duration moves back. */
  public void advance(Duration by) {
    setOffset(offset.plus(by));
  }

  /** Makes {@link #instant()} answer {@code time} now and go on from there. */
  public void moveTo(Instant time) {
    setOffset(Duration.between(real.instant(), time));
  }

  public void setOffset(Duration offset) {
    this.offset = offset;
    followers.forEach(follower -> follower.accept(offset));
  }

  /** Tells {@code follower} each new offset, and the present one at once. */
  public void follow(Consumer<Duration> follower) {
    followers.add(follower);
    follower.accept(offset);
  }

  @Override
  public Instant instant() {
    return real.instant().plus(offset);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(real.withZone(zone), offset);
  }
}
