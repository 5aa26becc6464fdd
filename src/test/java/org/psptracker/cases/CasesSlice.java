package org.psptracker.cases;

import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** Cases and what they stand on, without the stages and the engine. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = CamundaBpmAutoConfiguration.class)
@ConfigurationPropertiesScan({
  "org.psptracker.calendar",
  "org.psptracker.identity",
  "org.psptracker.audit",
  "org.psptracker.web",
  "org.psptracker.database",
  "org.psptracker.cases"
})
@ComponentScan(
    basePackages = {
      "org.psptracker.calendar",
      "org.psptracker.identity",
      "org.psptracker.audit",
      "org.psptracker.web",
      "org.psptracker.database",
      "org.psptracker.cases"
    },
    excludeFilters =
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern = ".*(Test(\\$.*)?|\\.Basics|\\.CasesSlice|\\.WithFakeProvider\\$.*)"))
class CasesSlice {}
