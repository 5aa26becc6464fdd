package org.psptracker.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.psptracker.cases.CaseEvent;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CasePart;
import org.psptracker.cases.CasePeople;
import org.psptracker.cases.CoreArea;
import org.psptracker.cases.Ending;
import org.psptracker.cases.Jurisdiction;
import org.psptracker.cases.PositionNeed;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Role;
import org.psptracker.web.Conflict;
import org.psptracker.web.Refused;
import org.psptracker.web.forms.Problems;
import org.psptracker.workflow.Routing;
import org.psptracker.workflow.StepContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;

/** Positions, offers and engagements through the steps of staffing, on a real database. */
@SpringBootTest(classes = StaffingSlice.class)
class StaffingFactsTest {

  @Autowired private SampleStaffing sample;
  @Autowired private StaffingSlice.NotedFlow flow;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private CasePeople people;
  @Autowired private ListPositions listPositions;
  @Autowired private ComputeShortlist computeShortlist;
  @Autowired private SelectExpert selectExpert;
  @Autowired private RespondToOffer respondToOffer;
  @Autowired private ResolveConflict resolveConflict;
  @Autowired private EngageExpert engageExpert;
  @Autowired private ExpireOffer expireOffer;
  @Autowired private StaffingMoves moves;
  @Autowired private StaffingFacts facts;
  @Autowired private Shortlists shortlists;

  private Jurisdiction pueblo;
  private CaseFile caseFile;
  private Actor dana;
  private Actor first;
  private Actor second;
  private long position;

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

  private void decide(boolean lead) {
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
  private List<Long> listed() {
    Routing routing = sample.in(() -> listPositions.run(at(0)));
    return (List<Long>) Objects.requireNonNull(routing.variables().get("positions"));
  }

  private StepContext at(long about) {
    return sample.at(caseFile, dana, about, Map.of("position", position, "offer", about));
  }

  private static SelectExpert.Form choice(
      @Nullable String rationale, @Nullable Boolean askAgain, Actor... experts) {
    List<Long> ids = Arrays.stream(experts).map(Actor::personId).toList();
    return new SelectExpert.Form(ids, rationale, askAgain, null, null, Tie.NONE, null);
  }

  private List<String> problems(SelectExpert.Form form) {
    return sample.in(
        () -> {
          Problems problems = new Problems();
          selectExpert.check(at(position), form, problems);
          return problems.all().stream().map(Problems.Problem::messageKey).toList();
        });
  }

  @SuppressWarnings("unchecked")
  private List<Long> ask(Actor... experts) {
    Routing routing =
        sample.as(
            dana,
            () ->
                selectExpert.complete(at(position), choice("they know the chief", true, experts)));
    return (List<Long>) Objects.requireNonNull(routing.variables().get("offers"));
  }

  private Routing answer(long offer, Actor expert, RespondToOffer.OfferAnswer answer) {
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

  private List<OfferStatus> statuses() {
    return facts.offers(caseFile, dana).stream().map(StaffingFacts.OfferFact::status).toList();
  }

  private void engage(long offer, Actor expert) {
    answer(offer, expert, RespondToOffer.OfferAnswer.ACCEPT);
    sample.in(() -> engageExpert.run(at(offer)));
  }

  @Test
  void aPositionIsLookedAfterByOneProcessOnly() {
    assertThat(listed()).isEmpty();
  }

  @Test
  void theShortlistIsKeptAsItWas() {
    sample.in(() -> computeShortlist.run(at(0)));
    Shortlists.KeptList kept = shortlists.latest(position).orElseThrow();
    assertThat(kept.rows())
        .filteredOn(row -> Set.of(first.personId(), second.personId()).contains(row.expertId()))
        .extracting(Shortlists.Kept::expertId)
        .containsExactly(first.personId(), second.personId());
    assertThat(kept.rows()).allMatch(row -> row.ruledOut().isEmpty() == (row.rank() != null));
  }

  @Test
  void aChoiceAgainstTheOrderNeedsARationale() {
    assertThat(problems(choice(null, null, second))).containsExactly("staffing.problem.rationale");
    assertThat(problems(choice("  ", null, second))).containsExactly("staffing.problem.rationale");
    assertThat(problems(choice("has led a department", null, second))).isEmpty();
    Long top =
        Objects.requireNonNull(sample.in(() -> selectExpert.open(at(position))).experts()).get(0);
    assertThat(
            problems(new SelectExpert.Form(List.of(top), null, null, null, null, Tie.NONE, null)))
        .isEmpty();
  }

  @Test
  void whoIsNobodyOrRuledOutCannotBeAsked() {
    Actor full = sample.expert("Colin", SkillLevel.EXPERT, 0);
    assertThat(problems(choice("x", null, dana))).containsExactly("staffing.problem.unknown");
    assertThat(problems(choice("x", true, full))).containsExactly("staffing.problem.ruled-out");
  }

  @Test
  void whileAnOfferIsOpenItsExpertSeesTheCaseAndNoLonger() {
    long offer = ask(first).get(0);
    assertThat(people.has(caseFile.id(), first.personId(), CasePart.OFFERED)).isTrue();
    answer(offer, first, RespondToOffer.OfferAnswer.DECLINE);
    assertThat(people.has(caseFile.id(), first.personId(), CasePart.OFFERED)).isFalse();
    assertThat(facts.offers(caseFile, dana))
        .extracting(StaffingFacts.OfferFact::status, StaffingFacts.OfferFact::reason)
        .containsExactly(tuple(OfferStatus.DECLINED, "no travel before February"));
  }

  @Test
  void nobodyIsAskedTwiceUnlessOnPurpose() {
    long offer = ask(first).get(0);
    assertThat(problems(choice("x", true, first))).containsExactly("staffing.problem.ruled-out");
    answer(offer, first, RespondToOffer.OfferAnswer.DECLINE);
    assertThat(problems(choice("x", null, first))).containsExactly("staffing.problem.asked-before");
    assertThat(problems(choice("x", true, first))).isEmpty();
    assertThat(ask(first)).hasSize(1);
    assertThat(statuses()).containsExactly(OfferStatus.DECLINED, OfferStatus.OPEN);
  }

  @Test
  void theFirstAcceptanceSupersedesTheOtherOffers() {
    List<Long> offers = ask(first, second);
    Routing accepted = answer(offers.get(1), second, RespondToOffer.OfferAnswer.ACCEPT);
    assertThat(accepted.answer()).isEqualTo("ACCEPT");
    assertThat(accepted.variables()).containsEntry("offerAccepted", true);
    sample.in(() -> engageExpert.run(at(offers.get(1))));
    assertThat(statuses()).containsExactly(OfferStatus.SUPERSEDED, OfferStatus.ACCEPTED);
    assertThat(people.lead(caseFile.id())).contains(second.personId());
    assertThat(people.has(caseFile.id(), first.personId(), CasePart.OFFERED)).isFalse();
    assertThat(people.has(caseFile.id(), second.personId(), CasePart.OFFERED)).isFalse();
    assertThat(facts.engagements(caseFile, dana))
        .extracting(e -> e.expert().name(), StaffingFacts.EngagementFact::running)
        .containsExactly(tuple("Marcus", true));
  }

  @Test
  void aWaivedConflictCountsAsAcceptanceARecusalRulesOut() {
    List<Long> offers = ask(first, second);
    assertThat(answer(offers.get(0), first, RespondToOffer.OfferAnswer.CONFLICT).variables())
        .isEmpty();
    ResolveConflict.Form recuse =
        new ResolveConflict.Form(ResolveConflict.ConflictDecision.RECUSE, null);
    sample.as(dana, () -> resolveConflict.complete(at(offers.get(0)), recuse));
    assertThat(problems(choice("x", true, first))).containsExactly("staffing.problem.ruled-out");

    answer(offers.get(1), second, RespondToOffer.OfferAnswer.CONFLICT);
    ResolveConflict.Form waive =
        new ResolveConflict.Form(ResolveConflict.ConflictDecision.WAIVE, "left in 2019");
    Routing waived = sample.as(dana, () -> resolveConflict.complete(at(offers.get(1)), waive));
    assertThat(waived.variables()).containsEntry("offerAccepted", true);
    assertThat(statuses()).containsExactly(OfferStatus.RECUSED, OfferStatus.ACCEPTED);
  }

  @Test
  void otherDatesAreKeptAndMayBeTakenUp() {
    long offer = ask(first).get(0);
    answer(offer, first, RespondToOffer.OfferAnswer.OTHER_DATES);
    assertThat(facts.offers(caseFile, dana).get(0).proposedFrom())
        .isEqualTo(sample.today().plusDays(60));
    SelectExpert.Form again =
        new SelectExpert.Form(
            List.of(first.personId()),
            "the dates suit the site",
            true,
            sample.today().plusDays(60),
            sample.today().plusDays(240),
            Tie.NONE,
            null);
    assertThat(problems(again)).isEmpty();
    sample.as(dana, () -> selectExpert.complete(at(position), again));
    assertThat(facts.positions(caseFile.id()).get(0).from()).isEqualTo(sample.today().plusDays(60));
  }

  @Test
  void anOfferExpiresOnceAndOnlyIfUnanswered() {
    List<Long> offers = ask(first, second);
    answer(offers.get(0), first, RespondToOffer.OfferAnswer.DECLINE);
    offers.forEach(offer -> sample.in(() -> expireOffer.run(at(offer))));
    assertThat(statuses()).containsExactly(OfferStatus.DECLINED, OfferStatus.EXPIRED);
  }

  @Test
  void onlyAnUnopenedOfferIsTakenBack() {
    List<Long> offers = ask(first, second);
    sample.as(
        second, () -> respondToOffer.open(sample.at(caseFile, second, offers.get(1), Map.of())));
    assertThatThrownBy(() -> takeBack(dana, offers.get(1))).isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> takeBack(first, offers.get(0))).isInstanceOf(Refused.class);
    takeBack(dana, offers.get(0));
    assertThat(statuses()).containsExactly(OfferStatus.TAKEN_BACK, OfferStatus.OPEN);
    assertThat(flow.told).containsExactly("staffing take-back-offer " + offers.get(0));
    assertThatThrownBy(() -> takeBack(dana, offers.get(0))).isInstanceOf(Conflict.class);
  }

  private void takeBack(Actor actor, long offer) {
    sample.as(
        actor,
        () -> {
          moves.takeBack(caseFile.reference(), offer, "asked by mistake");
          return true;
        });
  }

  @Test
  void whenAnExpertLeavesInDeliveryThePositionOpensAgain() {
    engage(ask(first).get(0), first);
    sample.in(() -> enterDelivery());
    flow.delivering = true;
    long engagement = facts.engagements(caseFile, dana).get(0).id();
    assertThatThrownBy(() -> leave(second, engagement)).isInstanceOf(RuntimeException.class);
    leave(first, engagement);
    assertThat(flow.told).containsExactly("delivery expert-leaves");
    assertThat(people.lead(caseFile.id())).isEmpty();
    assertThat(listed()).containsExactly(position);
    assertThat(problems(choice("x", null, first))).containsExactly("staffing.problem.asked-before");
    engage(ask(second).get(0), second);
    assertThat(facts.engagements(caseFile, dana))
        .extracting(e -> e.expert().name(), e -> e.endedBy(), e -> e.leftReason())
        .containsExactly(tuple("Lena", EndedBy.LEFT, "new job"), tuple("Marcus", null, null));
  }

  private void enterDelivery() {
    // the policy refuses leaving in ASSIGNMENT; a new case is at INTAKE, which no rule concerns
    assertThat(sample.cases.get(caseFile.id()).isOpen()).isTrue();
  }

  private void leave(Actor actor, long engagement) {
    sample.as(
        actor,
        () -> {
          moves.leave(caseFile.reference(), engagement, "new job");
          return true;
        });
  }

  @Test
  void theEndOfACaseTakesOffersBackAndEndsEngagements() {
    flow.delivering = true;
    decide(false);
    engage(ask(first).get(0), first);
    long supporting =
        facts.positions(caseFile.id()).stream()
            .filter(p -> !p.lead())
            .findFirst()
            .orElseThrow()
            .id();
    sample.as(dana, () -> selectExpert.complete(at(supporting), choice("x", null, second)));
    sample.in(
        () ->
            events.publishEvent(
                new CaseEvent.CaseEnding(caseFile.id(), Ending.WITHDRAWN, "new chief")));
    assertThat(statuses()).containsExactly(OfferStatus.ACCEPTED, OfferStatus.TAKEN_BACK);
    assertThat(facts.engagements(caseFile, dana))
        .extracting(StaffingFacts.EngagementFact::endedBy)
        .containsExactly(EndedBy.CASE_ENDED);
    assertThat(facts.positions(caseFile.id()))
        .extracting(StaffingFacts.PositionFact::status)
        .containsExactly(PositionStatus.FILLED, PositionStatus.CANCELLED);

    sample.in(
        () ->
            events.publishEvent(
                new CaseEvent.CaseReopened(caseFile.id(), "delivery", "the chief stays")));
    assertThat(facts.engagements(caseFile, dana)).allMatch(StaffingFacts.EngagementFact::running);
  }

  @Test
  void reassignedWorkMovesTheEngagement() {
    engage(ask(first).get(0), first);
    sample.in(
        () ->
            events.publishEvent(
                new CaseEvent.WorkReassigned(
                    caseFile.id(), first.personId(), second.personId(), "on leave")));
    assertThat(people.lead(caseFile.id())).contains(second.personId());
    assertThat(facts.engagements(caseFile, dana))
        .extracting(e -> e.expert().name(), StaffingFacts.EngagementFact::running)
        .containsExactly(tuple("Lena", false), tuple("Marcus", true));
  }

  @Test
  void offersAreTheBusinessOfTheProgramAndOfWhomTheyAreMadeTo() {
    ask(first, second);
    assertThat(facts.offers(caseFile, dana)).hasSize(2);
    assertThat(facts.offers(caseFile, first))
        .extracting(o -> o.expert().name(), StaffingFacts.OfferFact::rationale)
        .containsExactly(tuple("Lena", null));
    assertThat(facts.offers(caseFile, sample.person("Chief", Role.JURISDICTION))).isEmpty();
  }
}
