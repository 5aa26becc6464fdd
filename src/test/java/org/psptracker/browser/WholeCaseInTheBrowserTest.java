package org.psptracker.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseFiles;
import org.psptracker.identity.Actor;
import org.psptracker.identity.People;
import org.psptracker.identity.Role;
import org.psptracker.workflow.StepEvent.OpenStep;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** One case from its request to its closure, by five people with nothing but their browsers. */
class WholeCaseInTheBrowserTest extends InBrowser {

  private static final byte[] LETTER =
      "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
          .getBytes(StandardCharsets.US_ASCII);

  private static final Map<String, Map<String, String>> ANSWERS =
      Map.of(
          "review-completeness", Map.of("completeness", "COMPLETE"),
          "decide-request",
              Map.of("decision", "ACCEPT", "intensity", "INTENSIVE", "priority", "HIGH"),
          "approve-engagement", Map.of("decision", "APPROVE"),
          "respond-to-offer", Map.of("answer", "ACCEPT"),
          "approve-work-plan", Map.of("decision", "APPROVE"),
          "sign-off-work-plan", Map.of("decision", "SIGN_OFF"),
          "review-activity", Map.of("decision", "APPROVE"),
          "confirm-activity", Map.of("decision", "CONFIRM"),
          "close-case", Map.of("ending", "COMPLETED", "legalHold", "false"));

  @Autowired private CaseFiles cases;
  @Autowired private MessageSource messages;
  @Autowired private People people;

  private Actor expert;

  @Test
  void fivePeopleTakeACaseFromItsRequestToItsClosure() {
    var site = programme.site();
    Actor chief = programme.person(Role.JURISDICTION, site);
    Actor coordinator = programme.person(Role.COORDINATOR, null);
    Actor leadership = programme.person(Role.LEADERSHIP, null);
    expert = experts.add(3).values().iterator().next();
    Map<Actor, Visitor> browsers = new HashMap<>();
    for (Actor person : List.of(chief, coordinator, leadership, expert)) {
      browsers.put(person, as(person));
    }
    Visitor requester = as(programme.person(Role.JURISDICTION, site));

    CaseFile filed = cases.byReference(request(requester));
    List<String> walked = new ArrayList<>();
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
              ? asked(step)
              : step.roles().contains("jurisdiction")
                  ? chief
                  : step.roles().contains("leadership") ? leadership : coordinator;
      walked.add(step.step());
      work(browsers.computeIfAbsent(person, this::as), filed, step);
      tellsWhereItStands(requester, filed);
    }
    assertThat(programme.reload(filed).isOpen()).as("walked %s", walked).isFalse();
    assertThat(walked)
        .containsSubsequence(
            "review-completeness",
            "decide-request",
            "approve-engagement",
            "select-expert",
            "respond-to-offer",
            "assess-needs",
            "draft-work-plan",
            "approve-work-plan",
            "sign-off-work-plan",
            "deliver-activity",
            "review-activity",
            "confirm-activity",
            "write-recommendations",
            "respond-to-recommendations",
            "answer-survey",
            "assess-outcome",
            "close-case");
  }

  /** The expert who has the step: whoever ranked first was asked. */
  private Actor asked(OpenStep step) {
    return step.assignee() == null ? expert : people.get(step.assignee()).actor();
  }

  /** Files a request by the guided pages; gives the reference of the case. */
  private String request(Visitor chief) {
    chief.go("/requests/new");
    chief.find("form[action='/requests/drafts'] button").click();
    assertThat(chief.path()).endsWith("/agency");
    form(chief, "#request-form").rest();
    next(chief, "/contacts");
    form(chief, "#request-form").answer("requesterName", "Dana Whitfield").rest();
    chief.find("[name=_back]").click();
    chief.page.waitForURL("**/agency");
    next(chief, "/contacts");
    assertThat(chief.find("[name=requesterName]").inputValue()).isEqualTo("Dana Whitfield");
    next(chief, "/need");
    form(chief, "#request-form").answer("coreAreas", "GUN_VIOLENCE").rest();
    next(chief, "/crime");
    chief.find("[name=_leave]").click();
    chief.page.waitForURL("**/requests/new");
    chief.find("table a").first().click();
    chief.page.waitForURL("**/agency");
    chief.go(chief.path().replace("agency", "need"));
    assertThat(chief.find("[name=coreAreas][value=GUN_VIOLENCE]").isChecked()).isTrue();
    chief.go(chief.path().replace("need", "crime"));
    next(chief, "/help");
    form(chief, "#request-form").rest();
    chief
        .find("#field-letter")
        .setInputFiles(new FilePayload("letter.pdf", "application/pdf", LETTER));
    next(chief, "/review");
    assertThat(chief.text("main")).contains("letter.pdf", "Dana Whitfield");
    chief.find("form[action$='/send'] button.usa-button").click();
    chief.page.waitForURL("**/requests/sent/**");
    return chief.text("main .eyebrow");
  }

  private static void next(Visitor chief, String page) {
    chief.find("[name=_next]").click();
    chief.page.waitForURL("**" + page);
  }

  /** From the inbox into the step, through its form, to the page of the case. */
  private void work(Visitor visitor, CaseFile filed, OpenStep step) {
    visitor.go("/inbox");
    assertThat(visitor.find("a[href='/tasks/" + step.taskId() + "']").count())
        .as("%s in the inbox", step.step())
        .isPositive();
    visitor.find("a[href='/tasks/" + step.taskId() + "']").first().click();
    assertThat(visitor.text("h1")).isEqualTo(said("step." + step.step()));
    FormFilling form = form(visitor, "#step-form");
    if (step.step().equals("draft-work-plan")) {
      plan(visitor, form);
    }
    form.answer(ANSWERS.getOrDefault(step.step(), Map.of())).rest();
    finish(visitor, form);
    assertThat(visitor.path()).as(step.step()).startsWith("/cases/" + filed.reference());
  }

  /** Two activities and a deliverable, in rows that are added on the way. */
  private void plan(Visitor lead, FormFilling form) {
    form.answer("goals[0].title", "Fewer nonfatal shootings");
    String objective = "goals[0].objectives[0]";
    if (lead.find("[name='" + objective + ".text']").count() == 0) {
      add(lead, "goals[0].objectives");
    }
    form.answer(objective + ".text", "Review every shooting each week");
    if (lead.find("[name='" + objective + ".activities[0].title']").count() == 0) {
      add(lead, objective + ".activities");
    }
    form.answer(objective + ".activities[0].title", "Site visit");
    add(lead, objective + ".activities");
    form.answer(objective + ".activities[1].title", "Training of analysts");
    add(lead, objective + ".deliverables");
    form.answer(objective + ".deliverables[0].title", "Guide to shooting reviews");
    assertThat(lead.find("[name='goals[0].title']").inputValue())
        .isEqualTo("Fewer nonfatal shootings");
  }

  private static void add(Visitor visitor, String rows) {
    Object before = visitor.find("fieldset.row").count();
    visitor.find("button[name=_add][value='" + rows + "']").click();
    visitor.page.waitForFunction(
        "before => document.querySelectorAll('fieldset.row').length > before", before);
    // the focus goes to the first field of the row that came
    Object focused =
        visitor.page.evaluate(
            """
            path => {
              const rows = [...document.querySelector(`[data-rows="${path}"]`).children]
                  .filter((each) => each.matches('fieldset.row'));
              return rows.at(-1).querySelector('input:not([type=hidden]), select, textarea')
                  === document.activeElement;
            }
            """,
            rows);
    assertThat(focused).as("focus in the new row of " + rows).isEqualTo(true);
  }

  /** The page of the case names the stage, and who must do what. */
  private void tellsWhereItStands(Visitor anybody, CaseFile filed) {
    CaseFile now = programme.reload(filed);
    anybody.go("/cases/" + filed.reference());
    if (!now.isOpen()) {
      assertThat(anybody.find(".caseline [aria-current=step]").count()).isZero();
      return;
    }
    assertThat(anybody.text(".caseline [aria-current=step] b"))
        .contains(said("Stage." + now.stage()));
    List<OpenStep> open = programme.openSteps(filed);
    if (!open.isEmpty()) {
      List<String> expected =
          open.stream().map(step -> said("step." + step.step() + ".waiting")).toList();
      String sentence = anybody.text("#wait-h");
      assertThat(expected).as("in: " + sentence).anyMatch(sentence::contains);
    }
  }

  private String said(String key) {
    return messages.getMessage(key, null, Locale.US);
  }
}
