package org.psptracker.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;

/**
 * What the module that drives cases would say; imported by the test that needs it, never scanned.
 */
class SaidOfCases {

  @Bean
  OpenSteps openSteps(Clock clock) {
    return new OpenSteps() {
      @Override
      public Map<Long, WaitingFor> firstDue(Collection<Long> caseIds) {
        Instant now = clock.instant();
        WaitingFor open =
            new WaitingFor(
                "sign-off-work-plan",
                "version 2",
                "Seattle PD",
                false,
                now.minus(Duration.ofDays(7)),
                true,
                "t1",
                new OpenSteps.Clock(now.minus(Duration.ofDays(21)), 4800, 5000, "leadership", now));
        return caseIds.stream().collect(Collectors.toMap(id -> id, id -> open));
      }

      @Override
      public Set<Long> casesAssignedTo(long personId) {
        return Set.of();
      }
    };
  }

  @Bean
  ProcessPictures processPictures() {
    return caseFile ->
        List.of(
            new ProcessPictures.Picture(
                "assistance-request",
                "process.assistance-request",
                true,
                List.of(
                    new ProcessPictures.Element(
                        "review-completeness",
                        "no.such.message",
                        null,
                        ProcessPictures.State.DONE,
                        "Dana Whitfield",
                        caseFile.filedAt(),
                        caseFile.filedAt()))),
            new ProcessPictures.Picture(
                "delivery",
                "process.delivery",
                true,
                List.of(
                    new ProcessPictures.Element(
                        "sign-off-work-plan",
                        "no.such.message",
                        null,
                        ProcessPictures.State.OPEN,
                        "Seattle PD",
                        caseFile.filedAt(),
                        null))));
  }
}
