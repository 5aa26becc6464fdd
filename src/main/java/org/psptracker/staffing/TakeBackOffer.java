package org.psptracker.staffing;

import org.psptracker.workflow.Automatic;
import org.psptracker.workflow.Routing;
import org.psptracker.workflow.StepContext;
import org.springframework.stereotype.Component;

/**
 * The coordinator took an offer back. The move itself wrote down why; this makes sure that no offer
 * stays open whose path has ended. BPMN service task {@code take-back-offer}.
 */
@Component
class TakeBackOffer implements Automatic {

  private final OfferBook book;

  TakeBackOffer(OfferBook book) {
    this.book = book;
  }

  @Override
  public Routing run(StepContext at) {
    book.takeBack(About.offer(at), "");
    return Routing.none();
  }
}
