package org.psptracker.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.Jurisdiction;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Role;
import org.psptracker.identity.SignedIn;
import org.psptracker.workflow.StepEvent.OpenStep;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** From a staffed case to answered recommendations, every way, on the real engine. */
@SpringBootTest
@AutoConfigureMockMvc
class DeliveryPathsTest {

  @Autowired Programme programme;
  @Autowired Experts experts;
  @Autowired MockMvc mvc;
  @Autowired ObjectMapper json;

  Actor chief;
  Actor coordinator;
  Actor anna;
  CaseFile of;

  @BeforeEach
  void aStaffedCaseWithItsNeedsAssessed() {
    Jurisdiction site = programme.site();
    chief = programme.person(Role.JURISDICTION, site);
    coordinator = programme.person(Role.COORDINATOR, null);
    anna = experts.add(1).values().iterator().next();
    of = programme.file(chief, Map.of());
    complete(coordinator, "review-completeness", Map.of("completeness", "COMPLETE"));
    complete(
        coordinator,
        "decide-request",
        Map.of("decision", "ACCEPT", "intensity", "TARGETED", "overruling", "one piece of work"));
    complete(
        coordinator,
        "select-expert",
        Map.of("experts", List.of(anna.personId()), "rationale", "knows the chief", "tie", "NONE"));
    complete(anna, "respond-to-offer", Map.of("answer", "ACCEPT", "attestation", "NONE"));
    complete(anna, "assess-needs", Map.of());
    assertThat(programme.open(of)).containsExactly("draft-work-plan", "record-baseline");
  }

  @Test
  void aPlanGoesBackTwiceBeforeItsWorkBegins() throws Exception {
    plan("Visit");
    complete(
        coordinator,
        "approve-work-plan",
        Map.of("decision", "SEND_BACK", "comment", "say who owns the training"));
    plan("Visit", "Training");
    complete(coordinator, "approve-work-plan", Map.of("decision", "APPROVE"));
    complete(
        chief, "sign-off-work-plan", Map.of("decision", "SEND_BACK", "comment", "not in January"));
    assertThat(items(coordinator, "activities")).isEmpty();
    agree("Visit", "Training");
    assertThat(programme.open(of))
        .containsExactly("deliver-activity", "deliver-activity", "record-baseline");
    assertThat(items(chief, "plans"))
        .extracting(version -> version.path("status").asText())
        .containsExactly("SIGNED_OFF", "RETURNED", "RETURNED");
  }

  @Test
  void aReportIsReturnedQuestionedAndConfirmed() throws Exception {
    agree("Visit");
    complete(anna, "deliver-activity", Map.of());
    complete(
        coordinator,
        "review-activity",
        Map.of("decision", "NEEDS_ACTION", "comment", "who was there?"));
    complete(anna, "deliver-activity", Map.of());
    complete(coordinator, "review-activity", Map.of("decision", "APPROVE"));
    complete(
        chief, "confirm-activity", Map.of("decision", "SEND_BACK", "comment", "it was two hours"));
    complete(coordinator, "review-activity", Map.of("decision", "APPROVE"));
    complete(chief, "confirm-activity", Map.of("decision", "CONFIRM"));
    assertThat(statuses()).containsExactly("CONFIRMED");
    assertThat(programme.open(of)).contains("write-recommendations");
  }

  @Test
  void anApprovedReportConfirmsItself() throws Exception {
    agree("Visit");
    complete(anna, "deliver-activity", Map.of());
    complete(coordinator, "review-activity", Map.of("decision", "APPROVE"));
    programme.pass(Duration.ofDays(30));
    assertThat(statuses()).containsExactly("CONFIRMED");
    assertThat(programme.open(of)).contains("write-recommendations");
  }

  @Test
  void recommendationsWaitForWhatIsAddedWhileDeliveryRuns() throws Exception {
    agree("Visit");
    assertThat(send(anna, "activities", added("Coach the chair"))).isEqualTo(201);
    assertThat(programme.open(of))
        .containsExactly("deliver-activity", "deliver-activity", "record-baseline");
    finish();
    assertThat(programme.open(of)).doesNotContain("write-recommendations");
    assertThat(send(coordinator, "activities", added("One more"))).isEqualTo(201);
    finish();
    finish();
    assertThat(statuses()).containsExactly("CONFIRMED", "CONFIRMED", "CONFIRMED");
    assertThat(programme.open(of)).containsExactly("record-baseline", "write-recommendations");
    assertThat(send(coordinator, "activities", added("Too late"))).isEqualTo(409);
  }

  @Test
  void cancellingTheLastActivityGoesOnToRecommendations() throws Exception {
    agree("Visit", "Training");
    finish();
    long left = items(coordinator, "activities").get(1).path("id").asLong();
    long done = items(coordinator, "activities").get(0).path("id").asLong();
    assertThat(send(coordinator, "activities/" + done + "/cancel", reason())).isEqualTo(409);
    assertThat(send(chief, "activities/" + left + "/cancel", reason())).isEqualTo(403);
    assertThat(send(coordinator, "activities/" + left + "/cancel", reason())).isEqualTo(200);
    assertThat(programme.open(of)).containsExactly("record-baseline", "write-recommendations");
    assertThat(timeline()).anyMatch(entry -> entry.contains("cancelled “Training”: “snow”"));
  }

  @Test
  void newDatesMoveTheDueDateOfTheReport() throws Exception {
    agree("Visit");
    Instant before = programme.step(of, "deliver-activity").dueAt();
    long visit = items(coordinator, "activities").get(0).path("id").asLong();
    LocalDate later = programme.today().plusDays(90);
    Map<String, Object> dates = Map.of("start", "" + later, "end", "" + later, "reason", "snow");
    assertThat(send(anna, "activities/" + visit + "/reschedule", dates)).isEqualTo(200);
    OpenStep open = programme.step(of, "deliver-activity");
    assertThat(Duration.between(before, open.dueAt())).isGreaterThan(Duration.ofDays(50));
    programme.pass(Duration.between(programme.clock.instant(), before).plusDays(20));
    assertThat(timeline()).noneMatch(entry -> entry.contains("were told: Deliver activity"));
    programme.pass(Duration.ofDays(90));
    assertThat(timeline()).anyMatch(entry -> entry.contains("were told: Deliver activity"));
    assertThat(items(chief, "activities").get(0).path("reschedules")).hasSize(1);
  }

  @Test
  void aHeldCaseKeepsItsPlanAsItIs() throws Exception {
    agree("Visit");
    long visit = items(coordinator, "activities").get(0).path("id").asLong();
    programme.move(
        coordinator, moves -> moves.hold(of.reference(), Programme.because("new chief")));
    assertThat(send(coordinator, "activities/" + visit + "/cancel", reason())).isEqualTo(409);
    assertThat(send(coordinator, "activities", added("Coach"))).isEqualTo(409);
    programme.move(
        coordinator, moves -> moves.resume(of.reference(), Programme.because("he is here")));
    assertThat(send(coordinator, "activities/" + visit + "/cancel", reason())).isEqualTo(200);
  }

  @Test
  void withdrawingInTheMiddleCallsOffWhatIsAhead() throws Exception {
    agree("Visit", "Training");
    finish();
    programme.move(
        chief, moves -> moves.withdraw(of.reference(), Programme.because("a new mayor")));
    assertThat(statuses()).containsExactly("CONFIRMED", "CANCELLED");
    assertThat(programme.reload(of).isOpen()).isFalse();
  }

  private void plan(String... titles) {
    String day = programme.today().plusDays(20).toString();
    List<Map<String, Object>> activities =
        List.of(titles).stream()
            .map(
                title ->
                    Map.<String, Object>of(
                        "type", "SITE_VISIT",
                        "title", title,
                        "plannedStart", day,
                        "plannedEnd", day,
                        "plannedHours", 8))
            .toList();
    complete(
        anna,
        "draft-work-plan",
        Map.of(
            "goals",
            List.of(
                Map.of(
                    "title",
                    "Reviews",
                    "objectives",
                    List.of(Map.of("text", "Weekly", "activities", activities))))));
  }

  private void agree(String... titles) {
    plan(titles);
    complete(coordinator, "approve-work-plan", Map.of("decision", "APPROVE"));
    complete(chief, "sign-off-work-plan", Map.of("decision", "SIGN_OFF"));
  }

  /** Delivers, reviews and confirms the first activity that is open. */
  private void finish() {
    complete(anna, "deliver-activity", Map.of());
    complete(coordinator, "review-activity", Map.of("decision", "APPROVE"));
    complete(chief, "confirm-activity", Map.of("decision", "CONFIRM"));
  }

  private void complete(Actor actor, String step, Map<String, Object> answers) {
    programme.complete(actor, of, step, answers);
  }

  private Map<String, Object> added(String title) {
    String day = programme.today().plusDays(40).toString();
    return Map.of(
        "type",
        "COACHING",
        "title",
        title,
        "plannedStart",
        day,
        "plannedEnd",
        day,
        "plannedHours",
        4,
        "reason",
        "a new chair");
  }

  private static Map<String, Object> reason() {
    return Map.of("reason", "snow");
  }

  private List<String> statuses() throws Exception {
    return items(coordinator, "activities").stream()
        .map(activity -> activity.path("status").asText())
        .toList();
  }

  private List<String> timeline() throws Exception {
    return items(coordinator, "timeline").stream().map(JsonNode::toString).toList();
  }

  private List<JsonNode> items(Actor actor, String what) throws Exception {
    String body = call(actor, get(address(what)));
    return StreamSupport.stream(json.readTree(body).path("items").spliterator(), false).toList();
  }

  private int send(Actor actor, String what, Map<String, Object> body) throws Exception {
    return mvc.perform(
            post(address(what))
                .with(authentication(new SignedIn(actor)))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body)))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  private String call(Actor actor, MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request.with(authentication(new SignedIn(actor))))
        .andReturn()
        .getResponse()
        .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
  }

  private String address(String what) {
    return "/api/cases/" + of.reference() + "/" + what;
  }
}
