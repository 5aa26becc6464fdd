package org.psptracker.cases.reading;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How far files are read for their words ({@code psp.attachment-text}).
 *
 * @param timeout of one file
 * @param maxChars characters of one file that searches know
 */
@ConfigurationProperties("psp.attachment-text")
record ReadingSettings(
    @DefaultValue("30s") Duration timeout, @DefaultValue("200000") int maxChars) {}
