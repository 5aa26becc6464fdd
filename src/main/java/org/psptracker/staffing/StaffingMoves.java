package org.psptracker.staffing;

import java.util.Map;
import org.psptracker.audit.AuditLog;
import org.psptracker.audit.AuditLog.Outcome;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseFiles;
import org.psptracker.cases.Timeline;
import org.psptracker.identity.Actor;
import org.psptracker.identity.CurrentActor;
import org.psptracker.identity.People;
import org.psptracker.identity.Role;
import org.psptracker.web.Conflict;
import org.psptracker.web.NotFound;
import org.psptracker.web.Refused;
import org.psptracker.workflow.CaseFlow;
import org.psptracker.workflow.Routing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What may happen to offers and engagements outside the steps of the process. */
@Service
@Transactional
class StaffingMoves {

  private final CaseFiles cases;
  private final Positions positions;
  private final Offers offers;
  private final Engagements engagements;
  private final OfferBook book;
  private final Team team;
  private final CaseFlow flow;
  private final Timeline timeline;
  private final AuditLog audit;
  private final People people;
  private final CurrentActor currentActor;

  StaffingMoves(
      CaseFiles cases,
      Positions positions,
      Offers offers,
      Engagements engagements,
      OfferBook book,
      Team team,
      CaseFlow flow,
      Timeline timeline,
      AuditLog audit,
      People people,
      CurrentActor currentActor) {
    this.cases = cases;
    this.positions = positions;
    this.offers = offers;
    this.engagements = engagements;
    this.book = book;
    this.team = team;
    this.flow = flow;
    this.timeline = timeline;
    this.audit = audit;
    this.people = people;
    this.currentActor = currentActor;
  }

  /** The engagement if the present actor may let its expert leave. */
  @Transactional(readOnly = true)
  public Engagement toLeave(String reference, long engagementId) {
    CaseFile caseFile = cases.visible(reference);
    Engagement engagement =
        engagements
            .findById(engagementId)
            .filter(found -> found.caseId() == caseFile.id())
            .orElseThrow(NotFound::new);
    if (!LeavingPolicy.isFor(currentActor.get(), engagement)) {
      throw new Refused("staffing.refused.leave-of-others");
    }
    LeavingPolicy.against(caseFile, engagement)
        .ifPresent(
            key -> {
              throw new Conflict(key);
            });
    return engagement;
  }

  /** The expert leaves; while delivery runs, somebody else is looked for at once. */
  public void leave(String reference, long engagementId, String reason) {
    Engagement engagement = toLeave(reference, engagementId);
    long caseId = engagement.caseId();
    team.end(engagement, EndedBy.LEFT, reason);
    Position position = positions.findById(engagement.positionId()).orElseThrow();
    timeline.add(caseId, "expert-left", people.get(engagement.expertId()).name());
    if (flow.isRunning(caseId, "delivery")) {
      position.reopen(team.today());
      flow.tell(caseId, "delivery", "expert-leaves", null, null, Routing.none());
    } else {
      position.leave();
    }
    audit.record(
        "leave-engagement",
        "case",
        reference,
        Outcome.DONE,
        Map.of("engagement", engagementId, "expert", engagement.expertId()));
  }

  /** The offer if the present actor may take it back. */
  @Transactional(readOnly = true)
  public Offer toTakeBack(String reference, long offerId) {
    CaseFile caseFile = cases.visible(reference);
    Actor actor = currentActor.get();
    Offer offer =
        offers
            .findById(offerId)
            .filter(found -> found.caseId() == caseFile.id())
            .filter(found -> StaffingFacts.seesOffer(actor, found))
            .orElseThrow(NotFound::new);
    if (!actor.is(Role.COORDINATOR)) {
      throw new Refused("staffing.refused.take-back-of-others");
    }
    TakingBackPolicy.against(caseFile, offer)
        .ifPresent(
            key -> {
              throw new Conflict(key);
            });
    return offer;
  }

  /** Takes an offer back that its expert has not opened yet. */
  public void takeBack(String reference, long offerId, String reason) {
    Offer offer = toTakeBack(reference, offerId);
    book.takeBack(offerId, reason);
    boolean told =
        flow.tell(offer.caseId(), "staffing", "take-back-offer", "offer", offerId, Routing.none());
    if (!told) {
      throw new Conflict("staffing.refused.offer-over");
    }
    audit.record("take-back-offer", "case", reference, Outcome.DONE, Map.of("offer", offerId));
  }
}
