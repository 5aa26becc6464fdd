package org.psptracker.notices;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Mail to people.
 *
 * @param from address of the sender
 * @param baseUrl where people reach the application, without a slash at the end
 */
@ConfigurationProperties("psp.notices")
record NoticeSettings(
    @DefaultValue("psp-case-tracker@psp.example") String from,
    @DefaultValue("http://localhost:8080") String baseUrl) {

  /** Message-ID of a row: the same for every attempt, so that a copy is recognised as one. */
  String messageId(long noticeId) {
    return "<notice-%d@%s>".formatted(noticeId, from.substring(from.indexOf('@') + 1));
  }
}
