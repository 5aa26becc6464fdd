package org.psptracker.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.psptracker.cases.CaseEvent.CaseMerged;
import org.psptracker.cases.CaseEvent.InformationAsked;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CasePart;
import org.psptracker.cases.CasePeople;
import org.psptracker.cases.Jurisdiction;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Role;
import org.psptracker.web.forms.Contradiction;
import org.psptracker.web.forms.InvalidForm;
import org.psptracker.workflow.Routing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = StagesSlice.class)
class CompletenessTest {

  @Autowired private Requests requests;
  @Autowired private ReviewCompleteness review;
  @Autowired private SupplyInformation supply;
  @Autowired private AcknowledgeRequest acknowledge;
  @Autowired private SiteRequestFigures figures;
  @Autowired private RequestViews views;
  @Autowired private CasePeople people;
  @Autowired private CaseEvents events;

  private Jurisdiction site;
  private Actor chief;
  private Actor coordinator;
  private CaseFile filed;

  @BeforeEach
  void request() {
    site = requests.site("Memphis");
    chief = requests.person("Maria Kovacs", Role.JURISDICTION, site);
    coordinator = requests.person("Dana Whitfield", Role.COORDINATOR, null);
    filed = requests.file(Requests.least(), chief);
  }

  @Test
  void theRequestIsAcknowledgedAtOnce() {
    requests.run(acknowledge, filed, Map.of());
    assertThat(requests.as(chief, () -> figures.of(filed.id()).orElseThrow().acknowledgedAt()))
        .isNotNull();
  }

  @Test
  void whatSeemsToBeThereIsTickedBeforehand() {
    ObjectNode form = requests.open(review, filed, coordinator);
    assertThat(form.path("confirmed").toString()).isEqualTo("[\"AGENCY\",\"OUTCOME\"]");
  }

  @Test
  void aCompleteRequestGoesOnAndHasItsCoordinator() {
    assertThat(review(form("COMPLETE")).answer()).isEqualTo("COMPLETE");
    assertThat(people.of(filed.id()))
        .extracting(one -> one.name() + " " + one.part())
        .containsExactly("Dana Whitfield " + CasePart.COORDINATOR);
  }

  @Test
  void anIncompleteOneNeedsAQuestion() {
    assertThatThrownBy(() -> review(form("INCOMPLETE")))
        .isInstanceOfSatisfying(
            InvalidForm.class,
            invalid -> assertThat(invalid.errors().get(0).field()).isEqualTo("question"));
    review(form("INCOMPLETE").put("question", "How many analysts do you have?"));
    assertThat(events.of(InformationAsked.class, filed.id()))
        .extracting(InformationAsked::question)
        .containsExactly("How many analysts do you have?");
  }

  @Test
  void theAnswerCorrectsTheRequestAndSaysWhatChanged() {
    ask("How many analysts do you have, and what of 2024?");
    ObjectNode first = requests.open(supply, filed, chief);
    assertThat(first.path("population").asInt()).isEqualTo(59_605);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("answer", "One and a half.").put("analysts", 1.5);
    Requests.with(answer, new int[] {2024, 21, 0, 100, 447, 59_408});
    requests.complete(supply, SupplyInformation.Form.class, filed, chief, answer);
    RequestViews.Asked asked = asked().get(0);
    assertThat(asked.answer()).isEqualTo("One and a half.");
    assertThat(asked.answeredBy()).isEqualTo("Maria Kovacs");
    assertThat(asked.changes())
        .extracting(change -> change.field() + " " + change.before() + " → " + change.after())
        .contains("analysts null → 1.5", "crimeYears.rape 2024: – → 2024: 0");
    assertThat(requests.as(chief, () -> figures.of(filed.id()).orElseThrow().years().get(0)))
        .extracting(year -> year.violentCrimes())
        .isEqualTo(568);
  }

  @Test
  void whatTheAnswerLeavesOutStays() {
    ask("Anything else?");
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("answer", "No.");
    requests.complete(supply, SupplyInformation.Form.class, filed, chief, answer);
    assertThat(asked().get(0).changes()).isEmpty();
  }

  @Test
  void aDuplicateGoesIntoAnOpenCaseOfTheSameSite() {
    CaseFile open = requests.file(Requests.least(), chief);
    CaseFile foreign =
        requests.file(
            Requests.least(), requests.person("Other", Role.JURISDICTION, requests.site("Tampa")));
    for (String reference : List.of(foreign.reference(), filed.reference(), "PSP-1999-99999")) {
      assertThatThrownBy(() -> review(form("DUPLICATE").put("duplicateOf", reference)))
          .isInstanceOfSatisfying(
              Contradiction.class,
              no -> assertThat(no.errors().get(0).field()).isEqualTo("duplicateOf"));
    }
    Routing routing = review(form("DUPLICATE").put("duplicateOf", open.reference()));
    assertThat(routing.answer()).isEqualTo("DUPLICATE");
    assertThat(requests.again(filed).mergedInto()).isEqualTo(open.id());
    assertThat(events.of(CaseMerged.class, filed.id()))
        .containsExactly(new CaseMerged(filed.id(), open.id()));
  }

  @Test
  void aRelatedCaseIsLinkedAndBothGoOn() {
    CaseFile other = requests.file(Requests.least(), chief);
    Routing routing = review(form("COMPLETE").put("relatedTo", other.reference()));
    assertThat(routing.answer()).isEqualTo("COMPLETE");
    assertThat(requests.again(filed).mergedInto()).isNull();
  }

  private void ask(String question) {
    review(form("INCOMPLETE").put("question", question));
  }

  private Routing review(ObjectNode form) {
    return requests.complete(review, ReviewCompleteness.Form.class, filed, coordinator, form);
  }

  @SuppressWarnings("unchecked")
  private List<RequestViews.Asked> asked() {
    Map<String, Object> model = requests.as(coordinator, () -> views.of(filed.id()));
    return (List<RequestViews.Asked>) Objects.requireNonNull(model.get("asked"));
  }

  private static ObjectNode form(String completeness) {
    return JsonNodeFactory.instance.objectNode().put("completeness", completeness);
  }
}
