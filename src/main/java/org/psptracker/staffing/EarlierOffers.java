package org.psptracker.staffing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.psptracker.calendar.BusinessCalendar;
import org.psptracker.staffing.Candidate.Asked;
import org.springframework.stereotype.Component;

/** Who was asked for a position before, and how it ended. */
@Component
class EarlierOffers {

  private final Offers offers;
  private final Engagements engagements;
  private final BusinessCalendar calendar;

  EarlierOffers(Offers offers, Engagements engagements, BusinessCalendar calendar) {
    this.offers = offers;
    this.engagements = engagements;
    this.calendar = calendar;
  }

  /** By expert, in order of asking. */
  Map<Long, List<Asked>> of(long positionId) {
    List<Engagement> places = engagements.findByPositionIdOrderByIdAsc(positionId);
    return offers.findByPositionIdOrderByOfferedAtAscIdAsc(positionId).stream()
        .collect(
            Collectors.groupingBy(
                Offer::expertId,
                Collectors.mapping(offer -> asked(offer, places), Collectors.toList())));
  }

  private Asked asked(Offer offer, List<Engagement> places) {
    Engagement left =
        places.stream()
            .filter(place -> place.offerId() != null && place.offerId() == offer.id())
            .filter(
                place -> place.endedBy() == EndedBy.LEFT || place.endedBy() == EndedBy.REASSIGNED)
            .findFirst()
            .orElse(null);
    if (left != null && left.endedAt() != null) {
      return new Asked(offer.status(), day(left.endedAt()), left.leftReason(), true);
    }
    Instant on = offer.answeredAt() == null ? offer.offeredAt() : offer.answeredAt();
    return new Asked(offer.status(), day(on), reason(offer), false);
  }

  private static @Nullable String reason(Offer offer) {
    return switch (offer.status()) {
      case RECUSED, CONFLICT_DISCLOSED -> offer.conflict();
      case DECLINED, TAKEN_BACK, OTHER_DATES -> offer.reason();
      default -> null;
    };
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, calendar.zone());
  }
}
