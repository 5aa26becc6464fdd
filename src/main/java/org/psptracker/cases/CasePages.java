package org.psptracker.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CasePage.ActionLink;
import org.psptracker.cases.CasePage.PersonLine;
import org.psptracker.cases.CasePage.TimeLine;
import org.psptracker.identity.Actor;
import org.psptracker.identity.People;
import org.psptracker.identity.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page of a case shows. */
@Component
@Transactional(readOnly = true)
class CasePages {

  /** As many as stand beside the facts. */
  private static final int LATEST = 6;

  private final Jurisdictions jurisdictions;
  private final CaseSummaries summaries;
  private final WaitingWords waiting;
  private final StageLine stageLine;
  private final CasePictures pictures;
  private final ObjectProvider<CaseActions> actions;
  private final CasePeople casePeople;
  private final People people;
  private final CasePartners partners;
  private final TimelineReading timeline;
  private final CaseWords words;
  private final CaseDates dates;

  CasePages(
      Jurisdictions jurisdictions,
      CaseSummaries summaries,
      WaitingWords waiting,
      StageLine stageLine,
      CasePictures pictures,
      ObjectProvider<CaseActions> actions,
      CasePeople casePeople,
      People people,
      CasePartners partners,
      TimelineReading timeline,
      CaseWords words,
      CaseDates dates) {
    this.jurisdictions = jurisdictions;
    this.summaries = summaries;
    this.waiting = waiting;
    this.stageLine = stageLine;
    this.pictures = pictures;
    this.actions = actions;
    this.casePeople = casePeople;
    this.people = people;
    this.partners = partners;
    this.timeline = timeline;
    this.words = words;
    this.dates = dates;
  }

  CasePage of(CaseFile caseFile, Actor actor, CasePage.Facts facts, @Nullable String process) {
    Jurisdiction site = jurisdictions.get(caseFile.jurisdictionId());
    CasePage.Actions offered = actions(caseFile, actor);
    WaitingView turn =
        waiting.whole(caseFile, summaries.firstDue(List.of(caseFile.id())).get(caseFile.id()));
    return new CasePage(
        caseFile.reference(),
        site.name(),
        words.place(site.place(), site.usState()),
        caseFile.title(),
        words.say(caseFile.coreAreas()),
        words.intensity(caseFile.stage(), caseFile.intensity()),
        caseFile.priority(),
        words.say("case.filed", dates.dayWithYear(caseFile.filedAt(), words.locale())),
        caseFile.synthetic(),
        turn != null && offered.first().stream().anyMatch(ActionLink::primary)
            ? turn.withoutLink()
            : turn,
        stageLine.of(caseFile),
        offered,
        pictures.of(caseFile, process),
        facts,
        people(caseFile, site, actor),
        partners.of(caseFile.id()).stream().map(partner -> partner.facts().organisation()).toList(),
        timeline.of(caseFile.id(), null, LATEST).items().stream().map(this::line).toList(),
        timeline.count(caseFile.id()));
  }

  private CasePage.Actions actions(CaseFile caseFile, Actor actor) {
    CaseActions offered = actions.getIfAvailable();
    if (offered == null) {
      return new CasePage.Actions(List.of(), List.of());
    }
    List<ActionLink> links =
        offered.of(caseFile, actor).stream()
            .sorted(Comparator.comparing(CaseActions.Action::primary).reversed())
            .map(
                action ->
                    new ActionLink(words.say(action.labelKey()), action.href(), action.primary()))
            .toList();
    int primary = (int) links.stream().filter(ActionLink::primary).count();
    // one of many may stand beside the first; a lone withdrawal is not what to offer at once
    int buttons = links.size() - primary > 2 ? primary + 1 : primary;
    return new CasePage.Actions(links.subList(0, buttons), links.subList(buttons, links.size()));
  }

  /**
   * The site's people first, then the programme's. Who was only asked is not the site's to know.
   */
  private List<PersonLine> people(CaseFile caseFile, Jurisdiction site, Actor actor) {
    List<PersonLine> lines = new ArrayList<>();
    people
        .ofJurisdiction(site.id())
        .forEach(
            person ->
                lines.add(
                    new PersonLine(
                        person.name(),
                        person.title().isBlank()
                            ? site.name()
                            : words.say("case.person.site", person.title(), site.name()))));
    boolean seesOffers = actor.is(Role.COORDINATOR) || actor.is(Role.LEADERSHIP);
    casePeople.of(caseFile.id()).stream()
        .filter(
            person ->
                person.part() != CasePart.OFFERED
                    || seesOffers
                    || person.personId() == actor.personId())
        .forEach(person -> lines.add(new PersonLine(person.name(), part(person))));
    return lines;
  }

  private String part(CasePeople.CasePerson person) {
    String part = words.say(person.part());
    return Stream.of(part, person.title(), person.agency() == null ? "" : person.agency())
        .filter(word -> !word.isBlank())
        .reduce((before, next) -> words.say("case.person.part", before, next))
        .orElse(part);
  }

  private TimeLine line(TimelineReading.Line line) {
    return new TimeLine(line.at().toString(), dates.time(line.at(), words.locale()), line.text());
  }
}
