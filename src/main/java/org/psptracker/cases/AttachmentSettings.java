package org.psptracker.cases;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of files ({@code psp.attachments}).
 *
 * @param maxSize of one file; {@code spring.servlet.multipart} must allow a little more
 * @param maxCount of files of one case
 */
@ConfigurationProperties("psp.attachments")
record AttachmentSettings(
    @DefaultValue("10MB") DataSize maxSize, @DefaultValue("200") int maxCount) {}
