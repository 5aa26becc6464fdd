package org.psptracker.staffing;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.psptracker.cases.CaseEvent;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CasePeople;
import org.psptracker.cases.CoreArea;
import org.psptracker.cases.Jurisdiction;
import org.psptracker.cases.PositionNeed;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Role;
import org.psptracker.web.forms.Problems;
import org.psptracker.workflow.Routing;
import org.psptracker.workflow.StepContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;

/** A case with an open lead position, two experts, and the steps that bring them together. */
@SpringBootTest(classes = StaffingSlice.class)
abstract class StaffingDesk {

  @Autowired SampleStaffing sample;
  @Autowired StaffingSlice.NotedFlow flow;
  @Autowired ApplicationEventPublisher events;
  @Autowired CasePeople people;
  @Autowired ListPositions listPositions;
  @Autowired ComputeShortlist computeShortlist;
  @Autowired SelectExpert selectExpert;
  @Autowired RespondToOffer respondToOffer;
  @Autowired ResolveConflict resolveConflict;
  @Autowired EngageExpert engageExpert;
  @Autowired ExpireOffer expireOffer;
  @Autowired StaffingMoves moves;
  @Autowired StaffingFacts facts;
  @Autowired Shortlists shortlists;

  Jurisdiction pueblo;
  CaseFile caseFile;
  Actor dana;
  Actor first;
  Actor second;
  long position;

  @BeforeEach
  void aCaseWithAnOpenLeadPosition() {
    flow.told.clear();
    flow.delivering = false;
    pueblo = sample.site("Pueblo", "CO");
    caseFile = sample.open(pueblo);
    dana = sample.person("Dana", Role.COORDINATOR);
    first = sample.expert("Lena", SkillLevel.NATIONALLY_RECOGNISED, 4);
    second = sample.expert("Marcus", SkillLevel.NOVICE, 4);
    decide(true);
    position = listed().get(0);
  }

  void decide(boolean lead) {
    PositionNeed need =
        new PositionNeed(
            lead,
            Set.of(CoreArea.CRIME_ANALYSIS),
            List.of("hot-spots"),
            BigDecimal.valueOf(6),
            sample.today().plusDays(7),
            sample.today().plusDays(180));
    sample.in(
        () -> events.publishEvent(new CaseEvent.PositionsDecided(caseFile.id(), List.of(need))));
  }

  @SuppressWarnings("unchecked")
  List<Long> listed() {
    Routing routing = sample.in(() -> listPositions.run(at(0)));
    return (List<Long>) Objects.requireNonNull(routing.variables().get("positions"));
  }

  StepContext at(long about) {
    return sample.at(caseFile, dana, about, Map.of("position", position, "offer", about));
  }

  static SelectExpert.Form choice(
      @Nullable String rationale, @Nullable Boolean askAgain, Actor... experts) {
    List<Long> ids = Arrays.stream(experts).map(Actor::personId).toList();
    return new SelectExpert.Form(ids, rationale, askAgain, null, null, Tie.NONE, null);
  }

  List<String> problems(SelectExpert.Form form) {
    return sample.in(
        () -> {
          Problems problems = new Problems();
          selectExpert.check(at(position), form, problems);
          return problems.all().stream().map(Problems.Problem::messageKey).toList();
        });
  }

  @SuppressWarnings("unchecked")
  List<Long> ask(Actor... experts) {
    Routing routing =
        sample.as(
            dana,
            () ->
                selectExpert.complete(at(position), choice("they know the chief", true, experts)));
    return (List<Long>) Objects.requireNonNull(routing.variables().get("offers"));
  }

  Routing answer(long offer, Actor expert, RespondToOffer.OfferAnswer answer) {
    RespondToOffer.Form form =
        new RespondToOffer.Form(
            answer,
            RespondToOffer.NoTie.NONE,
            "no travel before February",
            "My brother works there",
            sample.today().plusDays(60),
            sample.today().plusDays(240));
    return sample.as(expert, () -> respondToOffer.complete(at(offer), form));
  }

  List<OfferStatus> statuses() {
    return facts.offers(caseFile, dana).stream().map(StaffingFacts.OfferFact::status).toList();
  }

  void engage(long offer, Actor expert) {
    answer(offer, expert, RespondToOffer.OfferAnswer.ACCEPT);
    sample.in(() -> engageExpert.run(at(offer)));
  }
}
