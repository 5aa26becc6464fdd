package org.psptracker.staffing;

import java.util.Optional;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseState;

/** Whether an offer may be taken back: as long as its expert has neither opened nor answered it. */
final class TakingBackPolicy {

  private TakingBackPolicy() {}

  /** Message key of what stands against it; nothing when it may. */
  static Optional<String> against(CaseFile caseFile, Offer offer) {
    if (offer.status() != OfferStatus.OPEN) {
      return Optional.of("staffing.refused.offer-over");
    }
    if (offer.openedAt() != null) {
      return Optional.of("staffing.refused.offer-opened");
    }
    if (caseFile.state() == CaseState.ON_HOLD) {
      return Optional.of("staffing.refused.on-hold");
    }
    return Optional.empty();
  }
}
