package org.psptracker.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.psptracker.cases.CaseFile;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Role;
import org.psptracker.web.LinkSecret;
import org.psptracker.workflow.StepEvent.OpenStep;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Pages that refuse, and those for people who are not signed in: axe finds nothing there either.
 */
class RefusingPagesAxeTest extends InBrowser {

  @Autowired private JdbcClient jdbc;

  private final Accessibility seen = new Accessibility();

  private Actor chief;
  private Actor coordinator;

  @BeforeEach
  void peopleOfASite() {
    chief = programme.person(Role.JURISDICTION, programme.site());
    coordinator = programme.person(Role.COORDINATOR, null);
  }

  @Test
  void thePagesOfARequestWithAllTheirErrors() {
    Visitor visitor = as(chief).go("/requests/new");
    visitor.leavingBy(() -> visitor.find("form[action='/requests/drafts'] button").click());
    String draft = visitor.path().replace("/agency", "/");
    for (String step : List.of("agency", "contacts", "need", "crime", "help")) {
      visitor.go(draft + step);
      seen.lookAtErrors(visitor, "request, " + step, "#request-form", "[name=_next]");
    }
    visitor.go(draft + "review");
    seen.look(visitor, "request with nothing filled in, review");
    assertThat(visitor.find("form[action$='/send'] button.usa-button").count()).isLessThan(2);
    seen.assertNothingFound();
  }

  @Test
  void pagesForStrangersAndPagesThatRefuse() {
    Visitor nobody = visitor();
    for (String path : List.of("/", "/sign-in", "/sign-in?error", "/sign-in?signedOut")) {
      seen.look(nobody.go(path), path);
    }
    for (String path : List.of("/ask-for-access/sent", "/ask-for-access/proof/guessed")) {
      seen.look(nobody.go(path), path);
    }
    lookAtAsking(nobody);
    Visitor lost = as(chief);
    Map<String, Integer> refused =
        Map.of("/cases/PSP-1999-99999", 404, "/nothing-here", 404, "/insight", 403);
    refused.forEach(
        (path, status) -> {
          assertThat(lost.status(path)).as(path).isEqualTo(status);
          seen.look(lost, path);
        });
    for (String path : List.of("/cases?q=zzz", "/inbox?q=zzz")) {
      seen.look(lost.go(path), path);
    }
    CaseFile filed = programme.file(chief, Map.of());
    OpenStep review = programme.step(filed, "review-completeness");
    Visitor first = as(coordinator).go("/tasks/" + review.taskId());
    Visitor second = as(coordinator).go("/tasks/" + review.taskId());
    Visitor third = as(coordinator).go("/tasks/" + review.taskId());
    first.leavingBy(() -> first.find("[name=_save]").click());
    send(second);
    assertThat(second.find("#changed").count()).isEqualTo(1);
    seen.look(second, "a step that changed meanwhile");
    programme.complete(coordinator, review, Map.of("completeness", "COMPLETE"));
    send(second);
    assertThat(second.text("main")).contains("Test " + coordinator.username());
    seen.look(second, "a step that is done already");
    third.signOutUnnoticed();
    send(third);
    seen.look(third, "a form of a session that is over");
    seen.assertNothingFound();
  }

  /**
   * From the form to the mailed link, whose hash is set here to one that this test knows; its end
   * is far off, for other tests move the clock.
   */
  private void lookAtAsking(Visitor nobody) {
    nobody.go("/ask-for-access");
    seen.lookAtErrors(nobody, "/ask-for-access", "form.form", ".actions button");
    String email = "robin.ash." + System.nanoTime() + "@larkspur.example";
    form(nobody, "form.form")
        .answer(Map.of("email", email, "ori", "OH9510777", "phone", "419-555-0100"))
        .rest();
    nobody.leavingBy(() -> nobody.find("form.form .actions button").click());
    seen.look(nobody, "asked for access");
    LinkSecret link = LinkSecret.draw();
    assertThat(
            jdbc.sql(
                    """
                    update access_request set proof_hash = ?, proof_until = now() + interval '99 years'
                    where email = ?
                    """)
                .params(link.hash(), email)
                .update())
        .isEqualTo(1);
    seen.look(nobody.go("/ask-for-access/proof/" + link.text()), "a link that proves an address");
    nobody.leavingBy(() -> nobody.find("form.form .actions button").click());
    seen.look(nobody, "an address that is proven");
  }

  private void send(Visitor visitor) {
    form(visitor, "#step-form").answer("completeness", "COMPLETE");
    visitor.leavingBy(() -> visitor.find("#step-form .actions button.usa-button").click());
  }
}
