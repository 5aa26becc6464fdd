package org.psptracker.staffing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseSection;
import org.psptracker.identity.Actor;
import org.psptracker.staffing.StaffingFacts.EngagementFact;
import org.psptracker.staffing.StaffingFacts.OfferFact;
import org.psptracker.staffing.StaffingFacts.PositionFact;
import org.springframework.stereotype.Component;

/** Positions with offers and engagements, on the case page. */
@Component
class StaffingSection implements CaseSection {

  /** A position and all that happened to it. */
  record Place(
      PositionFact position,
      String title,
      String topics,
      String status,
      String from,
      String until,
      String hours,
      List<EngagementLine> engagements,
      List<OfferLine> offers) {}

  /** An engagement in words. */
  record EngagementLine(EngagementFact fact, String since, String until, String ended) {}

  /** An offer in words. */
  record OfferLine(
      OfferFact fact,
      String offered,
      String answered,
      String expires,
      String status,
      String said) {}

  private final StaffingFacts facts;
  private final StaffingWords words;

  StaffingSection(StaffingFacts facts, StaffingWords words) {
    this.facts = facts;
    this.words = words;
  }

  @Override
  public String id() {
    return "staffing";
  }

  @Override
  public String module() {
    return "staffing";
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public boolean applies(CaseFile caseFile, Actor actor) {
    return facts.any(caseFile.id());
  }

  @Override
  public Map<String, Object> model(CaseFile caseFile, Actor actor) {
    List<EngagementFact> engagements = facts.engagements(caseFile, actor);
    List<OfferFact> offers = facts.offers(caseFile, actor);
    List<Place> places = new ArrayList<>();
    for (PositionFact position : facts.positions(caseFile.id())) {
      places.add(
          new Place(
              position,
              words.say(
                  position.lead() ? "staffing.position.lead" : "staffing.position.supporting",
                  words.areas(position.coreAreas())),
              words.topics(position.subTopics()),
              words.say(position.status()),
              words.date(position.from()),
              words.date(position.until()),
              words.hours(position.hoursPerWeek()),
              engagements.stream()
                  .filter(engagement -> engagement.positionId() == position.id())
                  .map(this::line)
                  .toList(),
              offers.stream()
                  .filter(offer -> offer.positionId() == position.id())
                  .map(this::line)
                  .toList()));
    }
    return Map.of("places", places, "reference", caseFile.reference());
  }

  private EngagementLine line(EngagementFact fact) {
    return new EngagementLine(
        fact,
        words.date(fact.since()),
        words.date(fact.until()),
        fact.endedBy() == null ? "" : words.say(fact.endedBy()));
  }

  private OfferLine line(OfferFact fact) {
    return new OfferLine(
        fact,
        words.date(fact.offeredAt()),
        words.date(fact.answeredAt()),
        fact.status() == OfferStatus.OPEN ? words.date(fact.expiresAt()) : "",
        words.say(fact.status()),
        said(fact));
  }

  /** What the expert or the programme gave as the reason, in their own words. */
  private String said(OfferFact fact) {
    List<String> said = new ArrayList<>();
    if (fact.proposedFrom() != null) {
      said.add(
          words.say(
              "staffing.proposed",
              words.date(fact.proposedFrom()),
              words.date(fact.proposedUntil())));
    }
    if (fact.conflict() != null) {
      said.add(words.say("staffing.quoted", fact.conflict()));
    }
    if (fact.reason() != null && !fact.reason().isBlank()) {
      said.add(words.say("staffing.quoted", fact.reason()));
    }
    if (fact.resolution() != null) {
      said.add(words.say("staffing.resolved", fact.resolution()));
    }
    return String.join(" ", said);
  }
}
