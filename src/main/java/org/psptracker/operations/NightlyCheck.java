package org.psptracker.operations;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every night whether case, inbox and engine agree, and says so in the log. */
@Component
class NightlyCheck {

  private static final Logger log = LoggerFactory.getLogger(NightlyCheck.class);

  private final ConsistencyCheck check;

  NightlyCheck(ConsistencyCheck check) {
    this.check = check;
  }

  @Scheduled(cron = "${psp.operations.check-consistency:0 30 3 * * *}")
  void run() {
    List<String> found = check.disagreements();
    if (found.isEmpty()) {
      log.info("Case, inbox and engine agree.");
    } else {
      found.forEach(disagreement -> log.error("Disagreement: {}", disagreement));
    }
  }
}
