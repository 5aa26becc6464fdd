package org.psptracker.closure;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the programme proposes when a case is closed.
 *
 * @param retention the usual schedule
 * @param authorities by schedule, the records authority under which it is destroyed; none set by
 *     default, for only the programme knows its own
 */
@ConfigurationProperties("psp.closure")
record ClosureSettings(
    @DefaultValue("SEVEN_YEARS") RetentionSchedule retention,
    @DefaultValue Map<RetentionSchedule, String> authorities) {

  @Nullable String authority() {
    return authorities.get(retention);
  }
}
