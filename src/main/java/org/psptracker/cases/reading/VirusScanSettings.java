package org.psptracker.cases.reading;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where clamd listens ({@code psp.virus-scan}); without a host nothing is scanned.
 *
 * @param timeout of connecting, of sending a file, and of its answer
 */
@ConfigurationProperties("psp.virus-scan")
record VirusScanSettings(
    @DefaultValue("") String host,
    @DefaultValue("3310") int port,
    @DefaultValue("10s") Duration timeout) {

  boolean isSet() {
    return !host.isBlank();
  }
}
