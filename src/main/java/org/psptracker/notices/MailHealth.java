package org.psptracker.notices;

import org.jspecify.annotations.Nullable;
import org.psptracker.health.LastAnswer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Whether the mail server answers, if one is set. */
@Component("mailServerHealthIndicator")
class MailHealth implements HealthIndicator {

  private final @Nullable LastAnswer answer;

  MailHealth(ObjectProvider<JavaMailSenderImpl> mail) {
    JavaMailSenderImpl server = mail.getIfAvailable();
    this.answer =
        server == null
            ? null
            : new LastAnswer(
                "ask-mail-server",
                () -> {
                  server.testConnection();
                  return true;
                });
  }

  @Override
  public Health health() {
    return answer == null ? Health.unknown().build() : answer.health().build();
  }
}
