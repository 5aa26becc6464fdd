package org.psptracker.staffing;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.Priority;
import org.psptracker.workflow.CaseFlow;
import org.psptracker.workflow.Routing;
import org.psptracker.workflow.ServiceLevels;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** Staffing and what it stands on, with a process that only notes what it is told. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = CamundaBpmAutoConfiguration.class)
@EntityScan({"org.psptracker.cases", "org.psptracker.staffing"})
@EnableJpaRepositories({"org.psptracker.cases", "org.psptracker.staffing"})
@ConfigurationPropertiesScan({
  "org.psptracker.calendar",
  "org.psptracker.identity",
  "org.psptracker.audit",
  "org.psptracker.web",
  "org.psptracker.database",
  "org.psptracker.cases",
  "org.psptracker.staffing"
})
@ComponentScan(
    basePackages = {
      "org.psptracker.calendar",
      "org.psptracker.identity",
      "org.psptracker.audit",
      "org.psptracker.web",
      "org.psptracker.database",
      "org.psptracker.cases",
      "org.psptracker.staffing"
    },
    excludeFilters =
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern =
                ".*(Test(\\$.*)?|\\.Basics|\\.\\w+Slice|\\.SampleCases|\\.WithFakeProvider\\$.*)"))
class StaffingSlice {

  /** What the process was told, and what it says of itself. */
  static final class NotedFlow implements CaseFlow {
    final List<String> told = new ArrayList<>();
    boolean delivering;

    @Override
    public void start(long caseId) {}

    @Override
    public boolean tell(
        long caseId,
        String process,
        String message,
        @Nullable String aboutVariable,
        @Nullable Long about,
        Routing with) {
      told.add(process + " " + message + (about == null ? "" : " " + about));
      return true;
    }

    @Override
    public boolean isRunning(long caseId, String process) {
      return delivering;
    }
  }

  @Bean
  NotedFlow notedFlow() {
    return new NotedFlow();
  }

  @Bean
  ServiceLevels threeDays() {
    return (step, priority) -> level(priority);
  }

  private static ServiceLevels.ServiceLevel level(Priority priority) {
    return new ServiceLevels.ServiceLevel(
        priority == Priority.URGENT ? 1 : 3, null, null, "coordinator", null);
  }
}
