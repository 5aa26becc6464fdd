package org.psptracker.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.psptracker.identity.keycloak.RealKeycloak;
import org.psptracker.identity.keycloak.TwoNodes;

/** People sign in on the real Keycloak's page, work, and sign out everywhere. */
class KeycloakInTheBrowserTest {

  private static final String PASSWORD = "psp-demo";

  private final TwoNodes nodes = TwoNodes.get();
  private final RealKeycloak keycloak = RealKeycloak.get();
  private final List<Visitor> visitors = new ArrayList<>();

  @AfterEach
  void close() {
    visitors.forEach(Visitor::close);
  }

  @ParameterizedTest
  @CsvSource({
    "dekalb, /cases, /requests/new",
    "coordinator1, /inbox, /experts",
    "expert1, /inbox, /cases",
    "leadership, /inbox, /insight",
    "admin, /operations, /operations"
  })
  void eachRoleSignsInWorksAndSignsOutEverywhere(String username, String home, String ownPage) {
    Visitor visitor = signedIn(username);
    assertThat(visitor.path()).isEqualTo(home);
    assertThat(visitor.status(ownPage)).isEqualTo(200);
    visitor.find(".who form[action='/sign-out'] button").click();
    visitor.page.waitForURL("**/signed-out");
    assertThat(visitor.text("h1")).isEqualTo("You are signed out");
    visitor.go("/inbox");
    assertThat(visitor.path()).startsWith("/sign-in");
    visitor.find("main a.usa-button").click();
    visitor.page.waitForURL(keycloak.issuer() + "/**");
    assertThat(visitor.find("#password").isVisible()).as("signed out at Keycloak too").isTrue();
  }

  @Test
  void aPageThatWasAskedForIsWhereSignInLeads() {
    Visitor visitor = visitor();
    visitor.go("/experts");
    enter(visitor, "coordinator2");
    assertThat(visitor.path()).startsWith("/experts");
  }

  @Test
  void signingOutInOneWindowEndsTheOthersSessionToo() throws Exception {
    Visitor visitor = signedIn("expert2");
    String former = session(visitor);
    visitor.signOutHereOnly();
    visitor.go("/sign-in").find("main a.usa-button").click();
    visitor.page.waitForURL("**/inbox");
    assertThat(session(visitor)).as("without a password, and another session").isNotEqualTo(former);
    assertThat(isSignedIn(nodes.firstAddress(), former)).isTrue();
    visitor.find(".who form[action='/sign-out'] button").click();
    visitor.page.waitForURL("**/signed-out");
    assertThat(isSignedIn(nodes.firstAddress(), former)).isFalse();
  }

  @Test
  void aSessionIsEveryNodesAndIsOverOnAllWhenKeycloakTellsOne() throws Exception {
    Visitor visitor = signedIn("expert3");
    assertThat(visitor.page.navigate(nodes.secondAddress() + "/inbox").status()).isEqualTo(200);
    assertThat(visitor.text(".who b")).isEqualTo("Aisha Coleman");
    String session = session(visitor);
    assertThat(isSignedIn(nodes.firstAddress(), session)).isTrue();
    // Keycloak tells the second node
    keycloak.signOutEverywhere("expert3");
    assertThat(isSignedIn(nodes.firstAddress(), session)).isFalse();
    assertThat(isSignedIn(nodes.secondAddress(), session)).isFalse();
  }

  @Test
  void aWrongPasswordStaysOnKeycloaksPage() {
    Visitor visitor = visitor();
    visitor.go("/sign-in").find("main a.usa-button").click();
    visitor.page.waitForURL(keycloak.issuer() + "/**");
    visitor.page.fill("#username", "expert4");
    visitor.page.fill("#password", "not the password");
    visitor.page.click("#kc-login");
    assertThat(visitor.text("body")).contains("Username or password is not right");
    assertThat(visitor.page.url()).startsWith(keycloak.issuer());
    assertThat(visitor.page.title()).isEqualTo("Error: Sign in · PSP Case Tracker");
    assertThat(top(visitor, "#input-error-username"))
        .as("said before the field that it is about")
        .isLessThan(top(visitor, "#username"));
    assertThat(visitor.find("#username").getAttribute("aria-describedby"))
        .isEqualTo("input-error-username");
  }

  @Test
  void whoForgotTheirPasswordReadsFirstWhatIsSentToThem() {
    Visitor visitor = visitor();
    visitor.go("/sign-in").find("main a.usa-button").click();
    visitor.page.waitForURL(keycloak.issuer() + "/**");
    visitor.page.click("text=Forgot your password?");
    assertThat(visitor.page.title()).isEqualTo("Forgot your password? · PSP Case Tracker");
    assertThat(top(visitor, "main p:has-text('We send a link')"))
        .isLessThan(top(visitor, "#username"));
    assertThat(visitor.text("#kc-form-buttons")).isEqualTo("Send me the link");
  }

  @Test
  void whoComesWithoutTheCookieIsLedBackToTheProduct() {
    Visitor visitor = visitor();
    visitor.go("/sign-in").find("main a.usa-button").click();
    visitor.page.waitForURL(keycloak.issuer() + "/**");
    String form = visitor.find("#kc-form-login").getAttribute("action");
    visitor.page.context().clearCookies();
    visitor.page.navigate(form);
    assertThat(visitor.page.title()).isEqualTo("Error: That did not work · PSP Case Tracker");
    assertThat(visitor.text("main")).contains("no longer knows that you began to sign in");
    visitor.find("#backToApplication").click();
    visitor.page.waitForURL(nodes.firstAddress() + "/");
  }

  private static double top(Visitor visitor, String selector) {
    return visitor.find(selector).boundingBox().y;
  }

  private Visitor visitor() {
    Visitor visitor = new Visitor(nodes.firstAddress(), true);
    visitors.add(visitor);
    return visitor;
  }

  private Visitor signedIn(String username) {
    Visitor visitor = visitor();
    visitor.go("/sign-in");
    enter(visitor, username);
    return visitor;
  }

  private void enter(Visitor visitor, String username) {
    visitor.find("main a.usa-button").click();
    visitor.page.waitForURL(keycloak.issuer() + "/**");
    visitor.page.fill("#username", username);
    visitor.page.fill("#password", PASSWORD);
    visitor.page.click("#kc-login");
    visitor.page.waitForURL(Pattern.compile("^" + nodes.firstAddress() + "/(?!login/).*"));
  }

  private static String session(Visitor visitor) {
    return visitor.cookie("PSP_SESSION");
  }

  private static boolean isSignedIn(String node, String session) throws Exception {
    HttpResponse<Void> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(node + "/inbox"))
                    .header("Cookie", "PSP_SESSION=" + session)
                    .header("Accept", "text/html")
                    .build(),
                HttpResponse.BodyHandlers.discarding());
    return answer.statusCode() == 200;
  }
}
