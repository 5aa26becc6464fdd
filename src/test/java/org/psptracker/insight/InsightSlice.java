package org.psptracker.insight;

import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** Insight and what it stands on, without the engine. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = CamundaBpmAutoConfiguration.class)
@EntityScan({"org.psptracker.cases", "org.psptracker.insight"})
@EnableJpaRepositories({"org.psptracker.cases", "org.psptracker.insight"})
@ConfigurationPropertiesScan({
  "org.psptracker.calendar",
  "org.psptracker.identity",
  "org.psptracker.audit",
  "org.psptracker.web",
  "org.psptracker.database",
  "org.psptracker.cases",
  "org.psptracker.insight"
})
@ComponentScan(
    basePackages = {
      "org.psptracker.calendar",
      "org.psptracker.identity",
      "org.psptracker.audit",
      "org.psptracker.web",
      "org.psptracker.database",
      "org.psptracker.cases",
      "org.psptracker.insight"
    },
    excludeFilters =
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern = ".*(Test(\\$.*)?|\\.Basics|Slice|\\.WithFakeProvider\\$.*)"))
class InsightSlice {}
