package org.psptracker.intake;

import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** Intake, triage and closure on cases and a real database, without the engine. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = CamundaBpmAutoConfiguration.class)
@AutoConfigurationPackage(
    basePackages = {
      "org.psptracker.identity",
      "org.psptracker.audit",
      "org.psptracker.web",
      "org.psptracker.cases",
      "org.psptracker.intake",
      "org.psptracker.triage",
      "org.psptracker.closure"
    })
@ConfigurationPropertiesScan({
  "org.psptracker.calendar",
  "org.psptracker.identity",
  "org.psptracker.audit",
  "org.psptracker.web",
  "org.psptracker.database",
  "org.psptracker.cases",
  "org.psptracker.intake",
  "org.psptracker.triage",
  "org.psptracker.closure"
})
@ComponentScan(
    basePackages = {
      "org.psptracker.calendar",
      "org.psptracker.identity",
      "org.psptracker.audit",
      "org.psptracker.web",
      "org.psptracker.database",
      "org.psptracker.cases",
      "org.psptracker.intake",
      "org.psptracker.triage",
      "org.psptracker.closure"
    },
    excludeFilters =
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern = ".*(Test(\\$.*)?|\\.Basics|Slice|\\.SampleCases|\\.WithFakeProvider\\$.*)"))
public class StagesSlice {}
