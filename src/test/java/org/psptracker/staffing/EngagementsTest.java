package org.psptracker.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.psptracker.cases.CaseEvent;
import org.psptracker.cases.Ending;
import org.psptracker.identity.Actor;

/** Who leaves a case, and what happens to its people when the case ends or goes on. */
class EngagementsTest extends StaffingDesk {

  @Test
  void whenAnExpertLeavesInDeliveryThePositionOpensAgain() {
    engage(ask(first).get(0), first);
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
        () -> {
          events.publishEvent(
              new CaseEvent.CaseEnding(caseFile.id(), Ending.WITHDRAWN, "new chief"));
          events.publishEvent(new CaseEvent.CaseEnded(caseFile.id(), Ending.WITHDRAWN));
        });
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
}
