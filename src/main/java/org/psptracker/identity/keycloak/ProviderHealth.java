package org.psptracker.identity.keycloak;

import org.psptracker.health.LastAnswer;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the identity provider describes itself and gives its keys. */
@Component("providerHealthIndicator")
@WithProvider
class ProviderHealth implements HealthIndicator {

  private final LastAnswer answer;

  ProviderHealth(Discovery discovery, Keys keys) {
    this.answer =
        new LastAnswer(
            "ask-provider",
            () -> {
              discovery.answering();
              keys.require();
              return true;
            });
  }

  @Override
  public Health health() {
    return answer.health().build();
  }
}
