package org.psptracker.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.psptracker.cases.CaseFile;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Role;
import org.psptracker.identity.RoleHome;
import org.psptracker.people.SampleAccessRequests;
import org.psptracker.process.Programme;
import org.psptracker.workflow.StepEvent.OpenStep;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page in every role, wide and narrow: axe finds nothing and nothing sticks out. */
class AxeTest extends InBrowser {

  /** Pages that one visit follows from another; more than there are kinds of pages. */
  private static final int MOST_PAGES = 60;

  private static final Map<String, Map<String, Object>> ANSWERS =
      Map.of(
          "decide-request",
              Map.of(
                  "decision",
                  "ACCEPT",
                  "intensity",
                  "INTENSIVE",
                  "overruling",
                  "The rate alone says too little."),
          "approve-engagement", Map.of("decision", "APPROVE"),
          "resolve-conflict", Map.of("decision", "WAIVE", "rationale", "Long ago."));

  @Autowired private SampleAccessRequests access;

  private final Accessibility seen = new Accessibility();

  /** Kinds of pages that axe saw at the width of a phone, in whichever role. */
  private final Set<String> narrow = new HashSet<>();

  @Test
  void everyStepAndEveryPageThatLinksLeadTo() {
    Actor chief = programme.person(Role.JURISDICTION, programme.site());
    Actor coordinator = programme.person(Role.COORDINATOR, null);
    Actor leadership = programme.person(Role.LEADERSHIP, null);
    Actor expert = experts.add(1).values().iterator().next();
    Map<Actor, Visitor> browsers = new HashMap<>();
    for (Actor person : List.of(chief, coordinator, leadership, expert)) {
      Visitor visitor = as(person);
      browsers.put(person, visitor);
      for (String empty : List.of("/inbox", "/cases")) {
        visitor.go(empty);
        seen.look(visitor, "empty " + empty + " of " + person.roles());
      }
    }
    CaseFile filed = programme.file(chief, Map.of());
    Set<String> stages = new HashSet<>();
    Map<String, Integer> times = new HashMap<>();
    for (int i = 0; i < 80 && programme.reload(filed).isOpen(); i++) {
      List<OpenStep> open = programme.openSteps(filed);
      if (open.isEmpty()) {
        programme.pass(Duration.ofDays(20));
        continue;
      }
      OpenStep step = open.get(0);
      Actor person =
          step.roles().contains("expert")
                  && (step.assignee() != null || !step.roles().contains("jurisdiction"))
              ? expert
              : step.roles().contains("jurisdiction")
                  ? chief
                  : step.roles().contains("leadership") ? leadership : coordinator;
      int time = times.merge(step.step(), 1, Integer::sum);
      if (time == 1) {
        look(browsers.get(person), step);
        if (step.step().equals("answer-survey")) {
          lookAtParticipantsSurvey(browsers.get(coordinator), filed);
        }
      }
      String stage = programme.reload(filed).stage().name();
      if (stages.add(stage)) {
        lookAtCase(browsers.get(coordinator), filed, stage);
        lookAtCase(browsers.get(chief), filed, stage);
      }
      if (programme.openSteps(filed).stream().anyMatch(o -> o.taskId().equals(step.taskId()))) {
        programme.complete(person, step, answer(step.step(), time, expert));
      }
    }
    assertThat(programme.reload(filed).isOpen()).isFalse();
    CaseFile second = programme.file(chief, Map.of());
    somebodyAsksForAccess();
    Actor admin = programme.person(Role.ADMIN, null);
    browsers.put(admin, as(admin));
    browsers.forEach(
        (person, visitor) -> follow(visitor, "with cases, " + person.roles(), RoleHome.of(person)));
    lookAtCase(browsers.get(coordinator), filed, "CLOSED");
    programme.move(
        coordinator, moves -> moves.hold(second.reference(), Programme.because("A new chief.")));
    lookAtCase(browsers.get(coordinator), second, "on hold");
    OpenStep held = programme.step(second, "review-completeness");
    seen.look(browsers.get(coordinator).go("/tasks/" + held.taskId()), "a step on hold");
    assertThat(times.keySet()).as("steps that were looked at").hasSizeGreaterThanOrEqualTo(22);
    seen.assertNothingFound();
  }

  private void somebodyAsksForAccess() {
    ObjectNode form = JsonNodeFactory.instance.objectNode();
    Map.of(
            "agency", "Larkspur Police Department",
            "ori", "OH9510400",
            "place", "Larkspur",
            "usState", "OH",
            "agencyType", "MUNICIPAL_POLICE",
            "name", "Lee Park",
            "title", "Captain",
            "email", "lee.park@larkspur.example",
            "phone", "419-555-0100")
        .forEach(form::put);
    access.add(form, Instant.now());
  }

  /** On the way also what is asked again and what is disclosed, so that every step opens once. */
  private static Map<String, Object> answer(String step, int time, Actor expert) {
    return switch (step) {
      case "review-completeness" -> Map.of("completeness", time == 1 ? "INCOMPLETE" : "COMPLETE");
      case "select-expert" ->
          Map.of("experts", List.of(expert.personId()), "rationale", "Known to the site.");
      case "respond-to-offer" -> Map.of("answer", "CONFLICT");
      // once, so that there is something to verify
      case "update-recommendations" ->
          time > 1
              ? Map.of()
              : Map.of(
                  "updates",
                  List.of(Map.of("recommendation", 1, "status", "REPORTED_IMPLEMENTED")));
      default -> ANSWERS.getOrDefault(step, Map.of());
    };
  }

  private void look(Visitor visitor, OpenStep step) {
    visitor.go("/tasks/" + step.taskId());
    seen.look(visitor, step.step());
    if (visitor.find("#step-form").count() == 0) {
      seen.found(step.step() + " shows no form: " + visitor.text("main"));
      return;
    }
    seen.lookAtErrors(visitor, step.step(), "#step-form", ".actions button.usa-button");
  }

  /** The link is shown to whoever made it, the survey to whoever has it. */
  private void lookAtParticipantsSurvey(Visitor visitor, CaseFile caseFile) {
    visitor.go("/cases/" + caseFile.reference() + "?facts=surveys");
    seen.look(visitor, "surveys of a case");
    visitor.leavingBy(() -> visitor.find("form[action$='/survey-link'] button").first().click());
    seen.look(visitor, "the link of a survey");
    String link = visitor.find("#survey-link").inputValue().replaceFirst("https?://[^/]+", "");
    Visitor participant = visitor();
    participant.go(link);
    seen.lookAtErrors(participant, "survey of participants", "form.form", "button.usa-button");
    FormFilling survey = form(participant, "form.form");
    survey.answer("usefulness", "4");
    survey.answer("recommend", "9");
    participant.leavingBy(() -> participant.find("form.form button.usa-button").click());
    seen.look(participant, "thanks to a participant");
    assertThat(participant.find("form.form").count()).isZero();
    assertThat(participant.status("/surveys/guessed")).isEqualTo(404);
    seen.look(participant, "a link that leads nowhere");
  }

  private void lookAtCase(Visitor visitor, CaseFile caseFile, String name) {
    visitor.go("/cases/" + caseFile.reference());
    seen.look(visitor, "case page, " + name);
  }

  /** Goes wherever links lead, to each kind of page once. */
  private void follow(Visitor visitor, String name, String home) {
    Set<String> kinds = new HashSet<>();
    Deque<String> ahead = new ArrayDeque<>(List.of("/", home, "/cases"));
    for (int pages = 0; !ahead.isEmpty() && pages < MOST_PAGES; ) {
      String path = ahead.poll();
      if (!kinds.add(kind(path))) {
        continue;
      }
      visitor.go(path);
      if (narrow.add(kind(path))) {
        seen.look(visitor, name + ", " + path);
      } else {
        seen.lookAgain(visitor, name + ", " + path);
      }
      pages++;
      for (Object link :
          (List<?>)
              visitor.page.evaluate(
                  "() => [...document.querySelectorAll('a[href^=\"/\"]:not([download])')]"
                      + ".map((link) => link.getAttribute('href').replace(/#.*/, ''))"
                      + ".filter((href) => !/attachments\\/\\d|\\.csv|\\/files\\/|\\/actuator\\/|\\.json|assets/.test(href))")) {
        if (!kinds.contains(kind((String) link))) {
          ahead.add((String) link);
        }
      }
    }
  }

  private static String kind(String path) {
    return path.replaceAll("PSP-\\d+-\\d+", "R")
        .replaceAll("/[0-9a-f]{8}-[0-9a-f-]+", "/T")
        .replaceAll("/\\d+", "/N")
        .replaceAll("=[0-9].*", "=")
        .replaceAll("(scope|sort|q|state|after|actor|person|assignee|find)=[^&]*", "$1=");
  }
}
