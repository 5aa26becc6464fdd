package org.psptracker.demo;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Out of service until the programme is whole. */
@Component("demonstrationHealth")
@DemoOnly
class DemoHealth implements HealthIndicator {

  private final Making making;

  DemoHealth(Making making) {
    this.making = making;
  }

  @Override
  public Health health() {
    return making.isWhole() ? Health.up().build() : Health.outOfService().build();
  }
}
