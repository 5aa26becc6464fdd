package org.psptracker.demo;

import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes the programme where there is none, while pages already say so. */
@Component
@DemoOnly
class ProgrammeStart {

  private final DemoSettings settings;
  private final Making making;
  private final ProgrammeMaker maker;

  ProgrammeStart(DemoSettings settings, Making making, ProgrammeMaker maker) {
    this.settings = settings;
    this.making = making;
    this.maker = maker;
  }

  /** Before the box that says that the application is ready. */
  @EventListener(ApplicationReadyEvent.class)
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void make() {
    if (making.isWanted()) {
      List<CaseScript> scripts = CaseScript.all(settings.cases());
      making.begin(scripts.size());
      maker.make(scripts);
      making.done();
    }
  }
}
