package org.psptracker.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;
import org.psptracker.limits.RateLimitSettings.Limit;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** A bucket for each rule and key; those not used for long are forgotten, for they are full. */
@Component
@EnableConfigurationProperties(RateLimitSettings.class)
class RateLimits {

  private record Key(Rule rule, String of) {}

  private static final Duration FORGOTTEN_AFTER = Duration.ofHours(2);

  private final RateLimitSettings settings;
  private final Cache<Key, Bucket> buckets;

  RateLimits(RateLimitSettings settings) {
    this.settings = settings;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(settings.keys())
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build();
  }

  /** Counts one call; answers how long to wait when it is one too many. */
  Optional<Duration> count(Rule rule, String key) {
    return limits(rule)
        ? toWait(bucket(rule, key).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill())
        : Optional.empty();
  }

  /** The same for a call that may turn out not to count. */
  Optional<Duration> wouldCount(Rule rule, String key) {
    return limits(rule)
        ? toWait(bucket(rule, key).estimateAbilityToConsume(1).getNanosToWaitForRefill())
        : Optional.empty();
  }

  private boolean limits(Rule rule) {
    return settings.of(rule).burst() > 0;
  }

  private Bucket bucket(Rule rule, String key) {
    return buckets.get(new Key(rule, key), this::full);
  }

  private Bucket full(Key key) {
    Limit limit = settings.of(key.rule());
    return Bucket.builder()
        .addLimit(
            bandwidth ->
                bandwidth.capacity(limit.burst()).refillGreedy(limit.refill(), limit.per()))
        .build();
  }

  private static Optional<Duration> toWait(long nanos) {
    return nanos == 0 ? Optional.empty() : Optional.of(Duration.ofNanos(nanos));
  }
}
