package org.psptracker.staffing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CasePart;
import org.psptracker.cases.CasePeople;
import org.psptracker.cases.Jurisdiction;
import org.psptracker.cases.Jurisdictions;
import org.psptracker.cases.RequestFigures;
import org.psptracker.identity.People;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All that someone needs to know to answer an offer, or to decide on a disclosed conflict. */
@Component
class OfferView {

  /** Somebody else on the case. */
  record Colleague(String name, String title, String part) {}

  private final Positions positions;
  private final Jurisdictions jurisdictions;
  private final CasePeople casePeople;
  private final People people;
  private final ObjectProvider<RequestFigures> requests;
  private final StaffingWords words;

  OfferView(
      Positions positions,
      Jurisdictions jurisdictions,
      CasePeople casePeople,
      People people,
      ObjectProvider<RequestFigures> requests,
      StaffingWords words) {
    this.positions = positions;
    this.jurisdictions = jurisdictions;
    this.casePeople = casePeople;
    this.people = people;
    this.requests = requests;
    this.words = words;
  }

  Map<String, Object> of(Offer offer, CaseFile caseFile) {
    Position position = positions.findById(offer.positionId()).orElseThrow();
    Jurisdiction site = jurisdictions.get(caseFile.jurisdictionId());
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("open", offer.status() == OfferStatus.OPEN);
    view.put("expertName", people.get(offer.expertId()).name());
    view.put("conflict", offer.conflict() == null ? "" : offer.conflict());
    view.put("lead", position.lead());
    view.put("site", site);
    view.put("agencyType", words.say(site.agencyType()));
    view.put("problem", problem(caseFile));
    view.put("areas", words.areas(position.coreAreas()));
    view.put("topics", words.topics(position.subTopics()));
    view.put("hours", words.hours(position.hoursPerWeek()));
    view.put("from", words.date(position.from()));
    view.put("until", words.date(position.until()));
    view.put("intensity", words.say(caseFile.intensity()));
    view.put("priority", words.say(caseFile.priority()));
    view.put("expires", words.date(offer.expiresAt()));
    view.put("offered", words.date(offer.offeredAt()));
    view.put("answered", words.date(offer.answeredAt()));
    view.put("colleagues", colleagues(caseFile.id(), offer.expertId()));
    return view;
  }

  /** "Lead expert, Seattle" or for the programme, who is asked: "Marisol Vega, lead expert" */
  String topic(Offer offer) {
    Position position = positions.findById(offer.positionId()).orElseThrow();
    return words.say(
        position.lead() ? "staffing.offer.topic.lead" : "staffing.offer.topic.supporting",
        people.get(offer.expertId()).name());
  }

  private String problem(CaseFile caseFile) {
    return requests.stream()
        .flatMap(request -> request.problem(caseFile.id()).stream())
        .findFirst()
        .orElse(caseFile.title());
  }

  private List<Colleague> colleagues(long caseId, long without) {
    return casePeople.of(caseId).stream()
        .filter(person -> person.part() != CasePart.OFFERED && person.personId() != without)
        .map(person -> new Colleague(person.name(), person.title(), words.say(person.part())))
        .toList();
  }
}
