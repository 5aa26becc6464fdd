package org.psptracker.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.psptracker.cases.CasePart;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Role;
import org.psptracker.web.Conflict;
import org.psptracker.web.Refused;
import org.psptracker.workflow.Routing;

/** Who is asked, what they answer and what becomes of offers, on a real database. */
class OffersTest extends StaffingDesk {

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
  void offersAreTheBusinessOfTheProgramAndOfWhomTheyAreMadeTo() {
    ask(first, second);
    assertThat(facts.offers(caseFile, dana)).hasSize(2);
    assertThat(facts.offers(caseFile, first))
        .extracting(o -> o.expert().name(), StaffingFacts.OfferFact::rationale)
        .containsExactly(tuple("Lena", null));
    assertThat(facts.offers(caseFile, sample.person("Chief", Role.JURISDICTION))).isEmpty();
  }
}
