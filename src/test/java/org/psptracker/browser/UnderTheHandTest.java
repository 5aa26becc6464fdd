package org.psptracker.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.psptracker.cases.CaseFile;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Role;
import org.psptracker.workflow.StepEvent.OpenStep;

/** What happens to people's work when hands, tabs and colleagues get in the way. */
class UnderTheHandTest extends InBrowser {

  private static final String DONE = "#step-form .actions button.usa-button";

  private Actor chief;
  private Actor coordinator;
  private CaseFile filed;
  private OpenStep review;

  @BeforeEach
  void aRequestWaitsForItsReview() {
    chief = programme.person(Role.JURISDICTION, programme.site());
    coordinator = programme.person(Role.COORDINATOR, null);
    filed = programme.file(chief, Map.of());
    review = programme.step(filed, "review-completeness");
  }

  private String address() {
    return "/tasks/" + review.taskId();
  }

  private OpenStep decide() {
    programme.complete(coordinator, review, Map.of("completeness", "COMPLETE"));
    review = programme.step(filed, "decide-request");
    return review;
  }

  @Test
  void whatWasTypedIsThereAfterLeaving() {
    decide();
    Visitor visitor = as(coordinator).go(address());
    visitor.find("[name=reason]").fill("A draft that nobody sent");
    visitor.find("[data-autosave-status]:not([hidden])").waitFor();
    visitor.go("/inbox").go(address());
    assertThat(visitor.find("[name=reason]").inputValue()).isEqualTo("A draft that nobody sent");
    assertThat(visitor.text("[data-autosave-status]")).startsWith("Saved at");
  }

  @Test
  void backLeadsToAFormThatWasRefusedWithWhatWasTyped() {
    Visitor visitor = as(coordinator).go("/people/new");
    visitor.find("[name=name]").fill("Dana Whitlock");
    visitor.leavingBy(() -> visitor.find("main form button.usa-button").click());
    assertThat(visitor.path()).isEqualTo("/people/new");
    visitor.forgive("422");
    visitor.go("/inbox");
    visitor.leavingBy(() -> visitor.page.goBack());
    assertThat(visitor.path()).isEqualTo("/people/new");
    assertThat(visitor.find("[name=name]").inputValue()).isEqualTo("Dana Whitlock");
  }

  @Test
  void withoutAConnectionNothingTypedIsLost() {
    decide();
    Visitor visitor = as(coordinator).go(address());
    form(visitor, "#step-form").answer("decision", "DECLINE").rest();
    visitor.find("[name=reason]").fill("Typed on a train");
    visitor.page.context().setOffline(true);
    visitor.find(DONE).click();
    visitor.find("[data-not-sent]").waitFor();
    assertThat(visitor.text("[data-not-sent]")).contains("not sent");
    assertThat(visitor.find("[name=reason]").inputValue()).isEqualTo("Typed on a train");
    visitor.page.context().setOffline(false);
    visitor.forgive("ERR_INTERNET_DISCONNECTED");
    visitor.leavingBy(() -> visitor.find(DONE).click());
    assertThat(programme.reload(filed).isOpen()).isFalse();
  }

  @Test
  void aFileThatIsTooLargeKeepsItsReasonWhenTheFormIsSentAnyway() {
    Visitor visitor = as(chief).go("/cases/" + filed.reference() + "/attachments/new");
    visitor
        .find("[name=file]")
        .setInputFiles(new FilePayload("counts.csv", "text/csv", new byte[12_000_000]));
    visitor.find("main form button.usa-button").click();
    assertThat(visitor.text("#field-file-error")).contains("“counts.csv” is 11.5 MB");
    assertThat(visitor.path()).endsWith("/attachments/new");
    visitor
        .find("[name=file]")
        .setInputFiles(new FilePayload("counts.csv", "text/csv", "a,b".getBytes(UTF_8)));
    visitor.find("[name=kind]").selectOption("DATA");
    visitor.leavingBy(() -> visitor.find("main form button.usa-button").click());
    assertThat(visitor.text("#facts")).contains("counts.csv");
  }

  @Test
  void aNumberThatIsNoneGetsAWordOnLeavingItsField() {
    decide();
    Visitor visitor = as(coordinator).go(address());
    visitor.find("[name=decision][value=ACCEPT] + label").click();
    for (String typed : new String[] {"3,5", "-5", "2 days"}) {
      visitor.find("[name='lead.hoursPerWeek']").fill(typed);
      visitor.page.keyboard().press("Tab");
      visitor.find("#field-lead-hoursPerWeek-error:visible").waitFor();
    }
    visitor.find("[name='lead.hoursPerWeek']").fill("3.5");
    assertThat(visitor.find("#field-lead-hoursPerWeek-error").isVisible()).isFalse();
  }

  @Test
  void aDoubleClickCompletesOnce() {
    Visitor visitor = as(coordinator).go(address());
    form(visitor, "#step-form").answer("completeness", "COMPLETE").rest();
    visitor.leavingBy(() -> visitor.find(DONE).dblclick());
    assertThat(visitor.path()).startsWith("/cases/" + filed.reference());
    assertThat(programme.open(filed)).containsExactly("decide-request");
  }

  @Test
  void theBackButtonDoesNotCompleteAgain() {
    Visitor visitor = as(coordinator).go(address());
    FormFilling form = form(visitor, "#step-form").answer("completeness", "COMPLETE").rest();
    finish(visitor, form);
    visitor.page.goBack();
    visitor.forgive("409");
    visitor.go(address());
    assertThat(visitor.text("main")).contains("Test " + coordinator.username());
    assertThat(programme.open(filed)).containsExactly("decide-request");
  }

  @Test
  void aStaleFormKeepsWhatWasTypedBesideWhatIsThereNow() {
    decide();
    Visitor first = as(coordinator).go(address());
    Visitor second = as(coordinator).go(address());
    second.find("[name=reason]").fill("Typed in the other window");
    second.leavingBy(() -> second.find("[name=_save]").click());
    form(first, "#step-form").answer("decision", "ACCEPT").rest();
    first.find("[name=reason]").fill("Typed in this window");
    first.leavingBy(() -> first.find(DONE).click());
    first.forgive("412");
    first.forgive("409");
    assertThat(first.text("#changed")).contains("changed while you were typing");
    assertThat(first.text("#changed")).contains("Typed in the other window");
    assertThat(first.find("[name=reason]").inputValue()).isEqualTo("Typed in this window");
    assertThat(programme.open(filed)).containsExactly("decide-request");
    first.leavingBy(() -> first.find(DONE).click());
    assertThat(programme.open(filed)).doesNotContain("decide-request");
  }

  @Test
  void theSecondOfTwoPeopleHearsWhoWasFirstAndWhen() {
    Actor colleague = programme.person(Role.COORDINATOR, null);
    Visitor first = as(coordinator).go(address());
    Visitor second = as(colleague).go(address());
    FormFilling form = form(first, "#step-form").answer("completeness", "COMPLETE").rest();
    finish(first, form);
    form(second, "#step-form").answer("completeness", "COMPLETE");
    second.leavingBy(() -> second.find(DONE).click());
    second.forgive("40");
    assertThat(second.text("main"))
        .contains("Test " + coordinator.username())
        .containsPattern("\\d{1,2}:\\d\\d [AP]M");
  }

  @Test
  void aRefusedFormKeepsEverythingAndTakesTheFocusToItsErrors() {
    decide();
    Visitor visitor = as(coordinator).go(address());
    form(visitor, "#step-form").answer("decision", "DEFER");
    visitor.find("[name=reason]").fill("Not now");
    visitor.leavingBy(() -> visitor.find(DONE).click());
    assertThat(visitor.page.title()).startsWith("Error:");
    assertThat(visitor.page.evaluate("() => document.activeElement.id")).isEqualTo("error-summary");
    assertThat(visitor.find("[name=reason]").inputValue()).isEqualTo("Not now");
    assertThat(visitor.find("[name=decision][value=DEFER]").isChecked()).isTrue();
    visitor.find("#error-summary a").first().click();
    assertThat(visitor.page.evaluate("() => document.activeElement.name")).isEqualTo("deferUntil");
  }

  @Test
  void theInboxIsWorkedByKeysAndFoundAgainAsItWasLeft() {
    programme.file(chief, Map.of());
    programme.file(chief, Map.of());
    Visitor visitor = as(coordinator).go("/inbox");
    visitor.find("html[data-ready=yes]").waitFor();
    assertThat(visitor.find("tr[data-task]").count()).isGreaterThanOrEqualTo(3);
    visitor.find("tr[data-task].is-selected").waitFor();
    visitor.page.keyboard().press("j");
    visitor.page.keyboard().press("j");
    visitor.page.keyboard().press("k");
    String row = visitor.find("tr[data-task].is-selected").getAttribute("id");
    assertThat(row).isEqualTo(visitor.find("tr[data-task]").nth(1).getAttribute("id"));
    visitor.find("#preview a[href='/tasks/" + row.replace("task-", "") + "']").first().waitFor();
    visitor.leavingBy(() -> visitor.page.keyboard().press("Enter"));
    assertThat(visitor.path()).isEqualTo("/tasks/" + row.replace("task-", ""));
    visitor.page.goBack();
    visitor.find("html[data-ready=yes]").waitFor();
    assertThat(visitor.find("tr[data-task].is-selected").getAttribute("id")).isEqualTo(row);
    visitor.page.keyboard().press("/");
    visitor.page.keyboard().type("jk");
    assertThat(visitor.find("#q").inputValue()).isEqualTo("jk");
  }

  @Test
  void withoutScriptsAStepIsDoneAndARowIsAdded() {
    decide();
    Visitor visitor = visitor(false).signIn(coordinator.username()).go(address());
    visitor.find("[name=reason]").fill("Kept without scripts");
    visitor.find("[name='supporting[0].hoursPerWeek']").fill("3");
    int rows = visitor.find("[data-rows=supporting] fieldset.row").count();
    visitor.find("button[name=_add][value=supporting]").click();
    visitor.page.waitForLoadState();
    assertThat(visitor.find("[data-rows=supporting] fieldset.row").count()).isEqualTo(rows + 1);
    assertThat(visitor.find("[name=reason]").inputValue()).isEqualTo("Kept without scripts");
    form(visitor, "#step-form").answer("decision", "DECLINE").rest();
    visitor.find(DONE).click();
    visitor.page.waitForURL("**/cases/" + filed.reference());
    assertThat(programme.reload(filed).isOpen()).isFalse();
  }
}
