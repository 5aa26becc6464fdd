package org.psptracker.intake;

import java.time.Clock;
import org.psptracker.cases.CaseEvent.InformationAsked;
import org.psptracker.identity.CurrentActor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps each question to a site, whichever stage asks it. */
@Component
class InformationAsking {

  private final InformationRequestRepository questions;
  private final CurrentActor currentActor;
  private final Clock clock;

  InformationAsking(
      InformationRequestRepository questions, CurrentActor currentActor, Clock clock) {
    this.questions = questions;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  @EventListener
  void keep(InformationAsked asked) {
    questions.save(
        new InformationRequest(
            asked.caseId(), asked.question(), currentActor.get().personId(), clock.instant()));
  }
}
