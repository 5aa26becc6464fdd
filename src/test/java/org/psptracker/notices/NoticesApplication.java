package org.psptracker.notices;

import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** Cases and notices without process and stages. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = CamundaBpmAutoConfiguration.class)
@ConfigurationPropertiesScan("org.psptracker")
@EntityScan("org.psptracker.cases")
@EnableJpaRepositories("org.psptracker.cases")
@ComponentScan(
    basePackages = {
      "org.psptracker.calendar",
      "org.psptracker.identity",
      "org.psptracker.audit",
      "org.psptracker.database",
      "org.psptracker.cases",
      "org.psptracker.web",
      "org.psptracker.notices"
    },
    excludeFilters =
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern = ".*(Test(\\$.*)?|\\.Basics|\\.WithFakeProvider\\$.*)"))
class NoticesApplication {}
