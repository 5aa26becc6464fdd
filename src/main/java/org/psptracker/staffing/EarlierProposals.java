package org.psptracker.staffing;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Other dates that experts proposed when they were asked for a position. */
@Component
class EarlierProposals {

  private final Offers offers;
  private final StaffingWords words;

  EarlierProposals(Offers offers, StaffingWords words) {
    this.offers = offers;
    this.words = words;
  }

  /** In words, by expert; the last proposal of each counts. */
  Map<Long, String> of(long positionId) {
    Map<Long, String> proposals = new HashMap<>();
    for (Offer offer : offers.findByPositionIdOrderByOfferedAtAscIdAsc(positionId)) {
      if (offer.status() == OfferStatus.OTHER_DATES) {
        proposals.put(
            offer.expertId(),
            words.say(
                "staffing.proposed",
                words.date(offer.proposedFrom()),
                words.date(offer.proposedUntil())));
      }
    }
    return proposals;
  }
}
