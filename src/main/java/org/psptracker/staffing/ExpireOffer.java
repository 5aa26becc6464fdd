package org.psptracker.staffing;

import org.psptracker.workflow.Automatic;
import org.psptracker.workflow.Routing;
import org.psptracker.workflow.StepContext;
import org.springframework.stereotype.Component;

/** No answer came in time. BPMN service task {@code expire-offer}. */
@Component
class ExpireOffer implements Automatic {

  private final OfferBook book;

  ExpireOffer(OfferBook book) {
    this.book = book;
  }

  @Override
  public Routing run(StepContext at) {
    book.expire(About.offer(at));
    return Routing.none();
  }
}
