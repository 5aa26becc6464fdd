package org.psptracker.sessions;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a session ends ({@code psp.session}).
 *
 * @param idle after the last page, call or draft; CJIS asks for 30 minutes at most
 * @param absolute after signing in, whatever happens
 * @param warning how long before either end the page says so
 */
@ConfigurationProperties("psp.session")
record SessionSettings(
    @DefaultValue("30m") Duration idle,
    @DefaultValue("12h") Duration absolute,
    @DefaultValue("5m") Duration warning) {}
