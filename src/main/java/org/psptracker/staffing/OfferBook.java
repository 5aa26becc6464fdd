package org.psptracker.staffing;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.psptracker.calendar.BusinessCalendar;
import org.psptracker.cases.CasePart;
import org.psptracker.cases.CasePeople;
import org.psptracker.cases.Priority;
import org.psptracker.cases.Timeline;
import org.psptracker.workflow.ServiceLevels;
import org.springframework.stereotype.Component;

/**
 * All that happens to offers, save their answers. While one is pending its expert sees the case.
 */
@Component
class OfferBook {

  static final Set<OfferStatus> PENDING =
      EnumSet.of(OfferStatus.OPEN, OfferStatus.CONFLICT_DISCLOSED);

  private final Offers offers;
  private final CasePeople casePeople;
  private final Timeline timeline;
  private final ServiceLevels serviceLevels;
  private final BusinessCalendar calendar;
  private final Clock clock;

  OfferBook(
      Offers offers,
      CasePeople casePeople,
      Timeline timeline,
      ServiceLevels serviceLevels,
      BusinessCalendar calendar,
      Clock clock) {
    this.offers = offers;
    this.casePeople = casePeople;
    this.timeline = timeline;
    this.serviceLevels = serviceLevels;
    this.calendar = calendar;
    this.clock = clock;
  }

  Offer get(long offerId) {
    return offers.findById(offerId).orElseThrow();
  }

  /** Asks an expert; the offer ends by itself when there is no answer in time. */
  Offer ask(Position position, long expertId, Offer.Choice choice, Priority priority) {
    Offer offer = new Offer(position, expertId, choice, clock.instant());
    offer.expireAt(end(priority));
    Offer saved = offers.save(offer);
    casePeople.put(position.caseId(), expertId, CasePart.OFFERED);
    return saved;
  }

  /** When an offer made now ends without an answer. */
  Instant end(Priority priority) {
    ServiceLevels.ServiceLevel level = serviceLevels.of("respond-to-offer", priority);
    Integer ends = level.endsAfterDays();
    return calendar.plusDays(clock.instant(), ends == null ? level.allowedDays() : ends);
  }

  /** The offer by which the position was last taken. */
  Offer accepted(long positionId) {
    return offers.findByPositionIdOrderByOfferedAtAscIdAsc(positionId).stream()
        .filter(offer -> offer.status() == OfferStatus.ACCEPTED)
        .max(Comparator.comparing(OfferBook::answered))
        .orElseThrow(() -> new IllegalStateException("nobody accepted position " + positionId));
  }

  void supersedeOthers(Offer accepted) {
    for (Offer other : offers.findByPositionIdOrderByOfferedAtAscIdAsc(accepted.positionId())) {
      if (other.status().isPending()) {
        other.supersede(clock.instant());
        noLongerAsked(other);
      }
    }
  }

  void expire(long offerId) {
    Offer offer = get(offerId);
    if (offer.status() == OfferStatus.OPEN) {
      offer.expire(clock.instant());
      noLongerAsked(offer);
      timeline.add(offer.caseId(), "offer-expired");
    }
  }

  void takeBack(long offerId, String reason) {
    Offer offer = get(offerId);
    if (offer.status().isPending()) {
      offer.takeBack(clock.instant(), reason);
      noLongerAsked(offer);
      timeline.add(offer.caseId(), "offer-taken-back");
    }
  }

  /** Takes every pending offer of a case back. */
  void takeBackAll(long caseId, String reason) {
    for (Offer offer : offers.findByCaseIdAndStatusIn(caseId, PENDING)) {
      offer.takeBack(clock.instant(), reason);
      noLongerAsked(offer);
    }
  }

  /** The clock stood still so long. */
  void postpone(long caseId, long businessMinutes) {
    for (Offer offer : offers.findByCaseIdAndStatusIn(caseId, EnumSet.of(OfferStatus.OPEN))) {
      Instant expires = offer.expiresAt();
      if (expires != null) {
        offer.expireAt(calendar.plusMinutes(expires, businessMinutes));
      }
    }
  }

  /** The expert's sight of the case ends with the last offer that is pending. */
  void noLongerAsked(Offer offer) {
    List<Offer> pending = offers.findByCaseIdAndStatusIn(offer.caseId(), PENDING);
    boolean another =
        pending.stream().anyMatch(o -> o.id() != offer.id() && o.expertId() == offer.expertId());
    if (!another) {
      casePeople.end(offer.caseId(), offer.expertId(), CasePart.OFFERED);
    }
  }

  private static Instant answered(Offer offer) {
    Instant at = offer.answeredAt();
    return at == null ? offer.offeredAt() : at;
  }
}
