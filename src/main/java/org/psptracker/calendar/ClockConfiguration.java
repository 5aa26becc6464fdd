package org.psptracker.calendar;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

  /** The only clock of facts, field history and engine. */
  @Bean
  MovableClock clock() {
    return new MovableClock();
  }
}
