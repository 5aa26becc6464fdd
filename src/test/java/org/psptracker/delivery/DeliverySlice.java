package org.psptracker.delivery;

import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/**
 * Delivery and what it stands on, with beans named as in the application; the flow is {@link
 * RecordedFlow}.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = CamundaBpmAutoConfiguration.class)
@EntityScan({"org.psptracker.cases", "org.psptracker.delivery"})
@EnableJpaRepositories({"org.psptracker.cases", "org.psptracker.delivery"})
@ConfigurationPropertiesScan({
  "org.psptracker.calendar",
  "org.psptracker.identity",
  "org.psptracker.audit",
  "org.psptracker.web",
  "org.psptracker.database",
  "org.psptracker.cases",
  "org.psptracker.delivery"
})
@ComponentScan(
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
    basePackages = {
      "org.psptracker.calendar",
      "org.psptracker.identity",
      "org.psptracker.audit",
      "org.psptracker.web",
      "org.psptracker.database",
      "org.psptracker.cases",
      "org.psptracker.delivery"
    },
    excludeFilters =
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern = ".*(Test(\\$.*)?|\\.Basics|Slice|\\.WithFakeProvider\\$.*)"))
class DeliverySlice {}
