package org.psptracker.process;

import java.util.concurrent.atomic.AtomicBoolean;
import org.psptracker.workflow.StepEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Fails a step after its facts were saved and its flow moved. */
@Component
class Saboteur {

  final AtomicBoolean armed = new AtomicBoolean();

  @EventListener
  void on(StepEvent.StepOpened opened) {
    if (armed.get() && opened.step().step().equals("decide-request")) {
      throw new IllegalStateException("sabotage");
    }
  }
}
