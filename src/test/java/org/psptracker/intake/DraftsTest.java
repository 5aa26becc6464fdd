package org.psptracker.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.psptracker.calendar.MovableClock;
import org.psptracker.cases.Jurisdiction;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Role;
import org.psptracker.web.FieldError;
import org.psptracker.web.NotFound;
import org.psptracker.web.Stale;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = StagesSlice.class)
class DraftsTest {

  @Autowired private Requests requests;
  @Autowired private Drafts drafts;
  @Autowired private DraftForm form;
  @Autowired private MovableClock clock;

  private Jurisdiction site;
  private Actor chief;
  private Actor analyst;

  @BeforeEach
  void people() {
    site = requests.site("Pueblo");
    chief = requests.person("Maria Kovacs", Role.JURISDICTION, site);
    analyst = requests.person("Lee Park", Role.JURISDICTION, site);
  }

  @AfterEach
  void now() {
    clock.setOffset(Duration.ZERO);
  }

  @Test
  void aDraftAlreadySaysWhatIsKnown() {
    ObjectNode data = begin(chief).data();
    assertThat(data.path("agencyName").asText()).isEqualTo("Pueblo Police Department");
    assertThat(data.path("population").asInt()).isEqualTo(59_605);
    assertThat(data.path("requesterName").asText()).isEqualTo("Maria Kovacs");
    assertThat(data.path("requesterTitle").asText()).isEqualTo("Captain");
    assertThat(data.path("crimeYears")).hasSize(3);
  }

  @Test
  void aLaterRequestKeepsSponsorAndFiguresButTellsTheNeedAnew() {
    int year = drafts.today().getYear() - 1;
    ObjectNode first = Requests.with(Requests.least(), new int[] {year, 21, 0, 100, 447, 59_408});
    requests.file(first.put("sponsorName", "Carl Davis").put("analysts", 1), chief);
    ObjectNode data = begin(analyst).data();
    assertThat(data.path("sponsorName").asText()).isEqualTo("Carl Davis");
    assertThat(data.path("requesterName").asText()).isEqualTo("Lee Park");
    assertThat(data.path("crimeYears").path(2).path("robbery").asInt()).isEqualTo(100);
    assertThat(data.has("problem")).isFalse();
    assertThat(data.has("urgency")).isFalse();
  }

  @Test
  void aColleagueGoesOnWhereOneStopped() {
    Draft begun = begin(chief);
    ObjectNode data = merge(begun, RequestStep.NEED, Map.of("problem", new String[] {"Shootings"}));
    requests.as(chief, () -> drafts.save(begun.id(), now -> data));
    Draft seen = requests.as(analyst, () -> drafts.get(begun.id()));
    assertThat(seen.data().path("problem").asText()).isEqualTo("Shootings");
    assertThat(seen.version()).isEqualTo(begun.version() + 1);
  }

  @Test
  void nobodyElseSeesIt() {
    Draft begun = begin(chief);
    Actor stranger = requests.person("Other", Role.JURISDICTION, requests.site("Tampa"));
    for (Actor other :
        List.of(
            stranger,
            requests.person("Dana", Role.COORDINATOR, null),
            requests.person("Helen", Role.EXPERT, null))) {
      assertThatThrownBy(() -> requests.as(other, () -> drafts.get(begun.id())))
          .isInstanceOf(NotFound.class);
    }
  }

  @Test
  void oneStepNeverTouchesTheAnswersOfAnother() {
    Draft begun = begin(chief);
    ObjectNode data =
        merge(
            begun,
            RequestStep.AGENCY,
            Map.of("population", new String[] {"60,000"}, "problem", new String[] {"no"}));
    assertThat(data.path("population").asInt()).isEqualTo(60_000);
    assertThat(data.has("problem")).isFalse();
    assertThat(data.has("agencyName")).as("cleared on the page").isFalse();
    assertThat(data.path("requesterName").asText()).isEqualTo("Maria Kovacs");
  }

  @Test
  void aWrongFigureKeepsWhatWasTypedAndIsSaidWithAGuess() {
    ObjectNode data =
        merge(
            begin(chief),
            RequestStep.CRIME,
            Map.of(
                "crimeYears[0].year", new String[] {"2023"},
                "crimeYears[0].robbery", new String[] {"10O"},
                "crimeYears[0].population", new String[] {"59,605"},
                "crimeYears[1].year", new String[] {"2024"},
                "crimeYears[1].murder", new String[] {"0"},
                "crimeYears[2].year", new String[] {"2025"}));
    assertThat(data.path("crimeYears").path(0).path("robbery").asText()).isEqualTo("10O");
    assertThat(form.errors(data, RequestStep.CRIME, drafts.today()))
        .containsExactly(
            new FieldError(
                "crimeYears[0].robbery", "“10O” is not a whole number. Did you mean 100?"),
            new FieldError("crimeYears[1].population", "Enter a number above 0: rates need it."));
  }

  @Test
  void topicsOfAreasThatAreNoLongerTickedGoAway() {
    ObjectNode data =
        merge(
            begin(chief),
            RequestStep.NEED,
            Map.of(
                "coreAreas", new String[] {"GUN_VIOLENCE"},
                "subTopics", new String[] {"", "cold-cases", "focused-deterrence"}));
    assertThat(data.path("subTopics")).hasSize(1);
    assertThat(data.path("subTopics").path(0).asText()).isEqualTo("focused-deterrence");
  }

  @Test
  void aCompleteDraftCanBeFiledThoughYearsAreBlank() {
    ObjectNode data = begin(chief).data();
    data.setAll(Requests.least());
    assertThat(form.errors(data, drafts.today())).isEmpty();
    assertThat(form.fileable(data).crimeYears()).isNullOrEmpty();
  }

  @Test
  void whatIsMissingIsListedInOrderOfThePages() {
    assertThat(form.errors(begin(chief).data(), drafts.today()))
        .extracting(FieldError::field)
        .containsExactly("coreAreas", "desiredOutcome", "problem", "urgency");
  }

  @Test
  void twoWhoSaveDifferentPagesAtOnceLoseNothing() {
    Draft begun = begin(chief);
    CountDownLatch otherHasSaved = new CountDownLatch(1);
    CompletableFuture<Draft> other =
        CompletableFuture.supplyAsync(
            () -> {
              Draft saved =
                  requests.as(
                      analyst,
                      () ->
                          drafts.save(
                              begun.id(), now -> now.deepCopy().put("problem", "Shootings.")));
              otherHasSaved.countDown();
              return saved;
            });
    Draft both =
        requests.as(
            chief,
            () ->
                drafts.save(
                    begun.id(),
                    now -> {
                      await(otherHasSaved);
                      return now.deepCopy().put("desiredOutcome", "Fewer.");
                    }));
    other.join();
    assertThat(both.data().path("problem").asText()).isEqualTo("Shootings.");
    assertThat(both.data().path("desiredOutcome").asText()).isEqualTo("Fewer.");
    assertThat(both.version()).isEqualTo(begun.version() + 2);
  }

  @Test
  void aProgramThatNamesItsVersionNeverReplacesWhatOthersSaved() {
    Draft begun = begin(chief);
    requests.as(
        analyst, () -> drafts.save(begun.id(), now -> now.deepCopy().put("problem", "Shootings.")));
    ObjectNode mine = begun.data().deepCopy().put("problem", "Robberies.");
    assertThatThrownBy(() -> requests.as(chief, () -> drafts.replace(begun, mine)))
        .isInstanceOfSatisfying(
            Stale.class,
            stale ->
                assertThat(stale.changed())
                    .containsExactly(new Stale.Change("problem", "Robberies.", "Shootings.")));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Test
  void aDraftThatNobodyTouchesForThreeMonthsIsGone() {
    Draft begun = begin(chief);
    clock.advance(Duration.ofDays(91));
    begin(analyst);
    assertThatThrownBy(() -> requests.as(chief, () -> drafts.get(begun.id())))
        .isInstanceOf(NotFound.class);
  }

  private Draft begin(Actor actor) {
    return requests.as(actor, () -> drafts.begin(site.id(), JsonNodeFactory.instance.objectNode()));
  }

  private ObjectNode merge(Draft draft, RequestStep step, Map<String, String[]> parameters) {
    return form.merge(draft.data(), step, parameters);
  }
}
