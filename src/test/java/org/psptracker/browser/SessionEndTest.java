package org.psptracker.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.psptracker.cases.CaseFile;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Role;

/**
 * A session ends: said before, and nothing that was typed is lost. The browser's clock is moved.
 */
class SessionEndTest extends InBrowser {

  private static final String OPEN = "dialog.stay[open]";
  private static final String TYPED = "Twenty minutes of careful words.";

  private Actor coordinator;
  private CaseFile filed;
  private String note;

  @BeforeEach
  void aCase() {
    coordinator = programme.person(Role.COORDINATOR, null);
    filed = programme.file(programme.person(Role.JURISDICTION, programme.site()), Map.of());
    note = "/cases/" + filed.reference() + "/notes/new";
  }

  private Visitor withMovableClock() {
    Visitor visitor = as(coordinator);
    visitor.page.context().clock().install();
    return visitor;
  }

  private static void pass(Visitor visitor, int minutes) {
    visitor.page.context().clock().fastForward(minutes * 60_000L);
  }

  @Test
  void theWarningSaysWhenAndStayingGoesOn() {
    Visitor visitor = withMovableClock().go("/cases");
    pass(visitor, 24);
    assertThat(visitor.find(OPEN).count()).isZero();
    pass(visitor, 2);
    isOpen(visitor, true);
    assertThat(visitor.text(OPEN))
        .containsPattern("at \\d{1,2}:\\d\\d [AP]M you will be signed out");
    assertThat(visitor.page.evaluate("() => document.activeElement.textContent"))
        .isEqualTo("Stay signed in");
    assertThat(visitor.find(OPEN + " [role=status]").textContent()).isEmpty();
    pass(visitor, 3);
    assertThat(visitor.find(OPEN + " [role=status]").textContent())
        .isEqualTo("One minute is left.");
    visitor.page.waitForResponse(
        answer -> answer.url().endsWith("/session/stay") && answer.status() == 200,
        () -> visitor.page.keyboard().press("Enter"));
    isOpen(visitor, false);
    pass(visitor, 20);
    assertThat(visitor.find(OPEN).count()).isZero();
  }

  @Test
  void noPageKeepsASessionAliveByItself() {
    Visitor visitor = withMovableClock().go("/cases/" + filed.reference());
    visitor.page.waitForLoadState(LoadState.NETWORKIDLE);
    StringBuilder calls = new StringBuilder();
    visitor.page.onRequest(request -> calls.append(request.url()).append('\n'));
    pass(visitor, 29);
    isOpen(visitor, true);
    pass(visitor, 5);
    assertThat(visitor.text(OPEN)).contains("You are signed out");
    assertThat(calls.toString()).isEmpty();
  }

  @Test
  void whatOneTabHearsCountsForTheOthers() {
    Visitor visitor = withMovableClock().go("/cases");
    Page other = visitor.page.context().newPage();
    pass(visitor, 26);
    isOpen(visitor, true);
    other.navigate(visitor.page.url());
    isOpen(visitor, false);
    other.locator("form[action$='/sign-out'] button").first().click();
    visitor.page.bringToFront();
    isOpen(visitor, true);
    assertThat(visitor.text(OPEN)).contains("You signed out in another tab");
    other.close();
  }

  @Test
  void aFormOfAnEndedSessionComesBackFilled() {
    Visitor visitor = withMovableClock().go(note);
    visitor.find("[name=text]").fill(TYPED);
    pass(visitor, 31);
    isOpen(visitor, true);
    visitor.signOutUnnoticed();
    visitor.find(OPEN + " [data-again]").click();
    signInHere(visitor);
    assertThat(visitor.path()).startsWith(note);
    visitor.find("[data-put-back]").waitFor();
    assertThat(visitor.find("[name=text]").inputValue()).isEqualTo(TYPED);
  }

  @Test
  void aFormSentTooLateComesBackFilledAndIsThenSentOnce() {
    Visitor visitor = as(coordinator).go(note);
    visitor.find("[name=text]").fill(TYPED);
    visitor.signOutUnnoticed();
    visitor.leavingBy(() -> visitor.find("main form button.usa-button").click());
    assertThat(visitor.text("main")).contains("You were signed out in the meantime", TYPED);
    visitor.leavingBy(() -> visitor.find("main a.usa-button").click());
    signInHere(visitor);
    visitor.find("[data-put-back]").waitFor();
    assertThat(visitor.find("[name=text]").inputValue()).isEqualTo(TYPED);
    visitor.leavingBy(() -> visitor.find("main form button.usa-button").click());
    assertThat(visitor.path()).startsWith("/cases/" + filed.reference());
    visitor.go(note);
    assertThat(visitor.find("[name=text]").inputValue()).isEmpty();
  }

  @Test
  void somebodyElseFindsNothingOfIt() {
    Visitor visitor = as(coordinator).go(note);
    visitor.find("[name=text]").fill(TYPED);
    visitor.page.waitForFunction(
        "() => Object.keys(sessionStorage).some((k) => k.startsWith('kept '))");
    visitor.signOutUnnoticed();
    visitor.go(note);
    Actor colleague = programme.person(Role.COORDINATOR, null);
    signIn(visitor, colleague);
    assertThat(visitor.path()).startsWith(note);
    assertThat(visitor.find("[name=text]").inputValue()).isEmpty();
  }

  @Test
  void aStepsDraftThatCameTooLateIsBackToo() {
    programme.complete(
        coordinator, filed, "review-completeness", Map.of("completeness", "COMPLETE"));
    String step = "/tasks/" + programme.step(filed, "decide-request").taskId();
    Visitor visitor = as(coordinator).go(step);
    visitor.signOutUnnoticed();
    visitor.find("[name=reason]").fill(TYPED);
    isOpen(visitor, true);
    visitor.find(OPEN + " [data-again]").click();
    signInHere(visitor);
    visitor.find("[data-put-back]").waitFor();
    assertThat(visitor.find("[name=reason]").inputValue()).isEqualTo(TYPED);
    visitor.find("[data-autosave-status]:not([hidden])").waitFor();
    visitor.forgive("403");
    visitor.forgive("401");
  }

  @Test
  void signingOutForgetsWhatWasTypedAndBackShowsNothing() {
    Visitor visitor = as(coordinator).go(note);
    visitor.find("[name=text]").fill(TYPED);
    visitor.leavingBy(() -> visitor.find("form[action$='/sign-out'] button").first().click());
    assertThat(
            visitor
                .page
                .evaluate("() => Object.keys(sessionStorage).filter((k) => k.startsWith('kept '))")
                .toString())
        .isEqualTo("[]");
    visitor.page.goBack();
    visitor.page.waitForLoadState();
    assertThat(visitor.page.content()).doesNotContain(filed.reference() + "</");
    assertThat(visitor.path()).startsWith("/sign-in");
  }

  @Test
  void withoutScriptsThePageGivesBackWhatWasTyped() {
    Visitor visitor = visitor(false).signIn(coordinator.username()).go(note);
    visitor.find("[name=text]").fill(TYPED);
    visitor.signOutUnnoticed();
    visitor.find("main form button.usa-button").click();
    visitor.page.waitForLoadState();
    assertThat(visitor.text("main")).contains(TYPED).doesNotContain("_csrf");
    visitor.find("main a.usa-button").click();
    assertThat(visitor.path()).startsWith("/sign-in");
  }

  @Test
  void signingInGivesTheSessionAnotherId() {
    Visitor visitor = visitor().go("/sign-in");
    String before = session(visitor);
    visitor.signIn(coordinator.username());
    assertThat(session(visitor)).isNotEmpty().isNotEqualTo(before);
  }

  /**
   * Asked again and again: what waits by itself waits for frames, which a moved clock holds back.
   */
  private static void isOpen(Visitor visitor, boolean open) {
    Object seen = null;
    for (int i = 0; i < 200 && !Boolean.valueOf(open).equals(seen); i++) {
      visitor.page.waitForTimeout(50);
      seen = visitor.page.evaluate("() => document.querySelector('dialog.stay').open");
    }
    assertThat(seen).as(visitor.page.url()).isEqualTo(open);
  }

  private static String session(Visitor visitor) {
    return visitor.page.context().cookies().stream()
        .filter(cookie -> cookie.name.equals("PSP_SESSION"))
        .map((Cookie cookie) -> cookie.value)
        .findFirst()
        .orElse("");
  }

  private void signInHere(Visitor visitor) {
    signIn(visitor, coordinator);
  }

  private static void signIn(Visitor visitor, Actor actor) {
    visitor.page.waitForURL("**/sign-in*");
    visitor.page.fill("#username", actor.username());
    visitor.page.fill("#password", "psp-demo");
    visitor.leavingBy(
        () -> visitor.page.click("form:has(#password) button[type=submit] >> nth=-1"));
  }
}
