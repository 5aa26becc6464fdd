package org.psptracker.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How requests are taken in.
 *
 * @param draftsKept how long a draft stays after it was last saved
 * @param draftFiles most files that one draft holds
 */
@ConfigurationProperties("psp.requests")
record RequestSettings(
    @DefaultValue("90d") Duration draftsKept, @DefaultValue("10") int draftFiles) {}
