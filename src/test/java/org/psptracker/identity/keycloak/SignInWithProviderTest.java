package org.psptracker.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.psptracker.identity.PeopleDirectory;
import org.psptracker.identity.Person;
import org.psptracker.identity.Role;
import org.springframework.http.MediaType;

class SignInWithProviderTest extends WithFakeProvider {

  @ParameterizedTest
  @CsvSource({"coordinator, /inbox", "expert, /inbox", "leadership, /inbox", "admin, /operations"})
  void leadsToWhereTheRoleWorks(String role, String home) throws Exception {
    assertThat(signIn(person("s-1", "someone", role)).getRedirectedUrl()).isEqualTo(home);
  }

  @Test
  void peopleOfASiteComeToItsCases() throws Exception {
    Map<String, Object> chief =
        with(person("s-2", "chief", "jurisdiction"), "jurisdiction", "WADEMO001");
    assertThat(signIn(chief).getRedirectedUrl()).isEqualTo("/cases");
    assertThat(people.byUsername("chief")).get().extracting(Person::jurisdictionId).isEqualTo(102L);
  }

  @Test
  void asksWithStateNonceAndProofKeyThoughThereIsASecret() throws Exception {
    mvc.perform(get("/oauth2/authorization/psp"))
        .andExpect(
            header()
                .string(
                    "Location",
                    allOf(
                        startsWith(PROVIDER.issuer() + "/authorize?response_type=code"),
                        containsString("&state="),
                        containsString("&nonce="),
                        containsString("&code_challenge_method=S256"))));
  }

  @Test
  void comesBackToThePageThatWasAskedFor() throws Exception {
    mvc.perform(get("/inbox").accept(MediaType.TEXT_HTML))
        .andExpect(status().isFound())
        .andExpect(header().string("Location", containsString("/sign-in")));
  }

  @Test
  void theSessionGetsANewNameAndKnowsThePerson() throws Exception {
    Cookie session = session(person("s-3", "Priya", "coordinator"));
    mvc.perform(get("/").cookie(session))
        .andExpect(content().string(containsString("Name of Priya")));
    assertThat(
            jdbc.sql("select principal_name from spring_session where principal_name is not null")
                .query(String.class)
                .list())
        .containsExactly("priya");
    assertThat(jdbc.sql("select count(*) from spring_session").query(Long.class).single())
        .as("the session before signing in has gone over into the one after")
        .isEqualTo(1);
  }

  @Test
  void aTokenForAnotherSignInIsRefused() throws Exception {
    PROVIDER.willSay(Map.of());
    assertThat(signIn(with(person("s-4", "mallory", "admin"), "aud", "another")).getRedirectedUrl())
        .isEqualTo("/sign-in?failed");
    assertThat(people.byUsername("mallory")).isEmpty();
    mvc.perform(get("/login/oauth2/code/psp").param("code", "x").param("state", "y"))
        .andExpect(header().string("Location", "/sign-in?again"));
  }

  @Test
  void whoeverHasNoRoleIsToldWhomToAsk() throws Exception {
    assertThat(signIn(person("s-5", "newcomer", "uma_authorization")).getRedirectedUrl())
        .isEqualTo("/sign-in?refused=no-role");
    mvc.perform(get("/sign-in?refused=no-role"))
        .andExpect(content().string(containsString("no role in the program yet")))
        .andExpect(content().string(containsString("Ask the program")))
        .andExpect(content().string(containsString("psp?another")));
    assertThat(people.byUsername("newcomer")).isEmpty();
    assertThat(refusals("newcomer", "no-role")).isEqualTo(1);
  }

  @Test
  void whoeverHasEndedIsRefused() throws Exception {
    signIn(person("s-6", "finished", "expert"));
    directory.end(people.byUsername("finished").orElseThrow().id());
    assertThat(signIn(person("s-6", "finished", "expert")).getRedirectedUrl())
        .isEqualTo("/sign-in?refused=ended");
    assertThat(refusals("finished", "ended")).isEqualTo(1);
  }

  @Test
  void peopleOfASiteNeedOneThatIsKnown() throws Exception {
    Map<String, Object> chief = person("s-7", "homeless", "jurisdiction");
    assertThat(signIn(chief).getRedirectedUrl()).isEqualTo("/sign-in?refused=no-site");
    assertThat(signIn(with(chief, "jurisdiction", "XX0000000")).getRedirectedUrl())
        .isEqualTo("/sign-in?refused=unknown-site");
  }

  @Test
  void theRowMadeBeforeIsTheirsAndIsKeptUpToDate() throws Exception {
    long id = entered("expert1", Role.EXPERT);
    signIn(person("s-8", "expert1", "coordinator"));
    Person now = people.byUsername("expert1").orElseThrow();
    assertThat(now.id()).isEqualTo(id);
    assertThat(now.name()).isEqualTo("Name of expert1");
    assertThat(now.roles()).containsExactly(Role.COORDINATOR);
    assertThat(now.title()).isEqualTo("Analyst");
  }

  @Test
  void nobodyTakesOverAUsernameThatIsBoundToAnotherKey() throws Exception {
    signIn(person("s-9", "victim", "coordinator"));
    assertThat(signIn(person("s-10", "VICTIM", "admin")).getRedirectedUrl())
        .isEqualTo("/sign-in?refused=username-taken");
    assertThat(people.byUsername("victim").orElseThrow().roles()).containsExactly(Role.COORDINATOR);
    assertThat(refusals("victim", "username-taken")).isEqualTo(1);
  }

  @Test
  void aPersonIsTheSameUnderAnotherUsername() throws Exception {
    Cookie before = session(person("s-11", "maiden", "expert"));
    long id = people.byUsername("maiden").orElseThrow().id();
    signIn(person("s-11", "married", "expert"));
    assertThat(people.byUsername("married").orElseThrow().id()).isEqualTo(id);
    mvc.perform(get("/nowhere").cookie(before)).andExpect(status().isUnauthorized());
    signIn(person("s-12", "other", "expert"));
    assertThat(signIn(person("s-11", "other", "expert")).getRedirectedUrl()).isEqualTo("/inbox");
    assertThat(people.find(id).orElseThrow().username())
        .as("the other one still has that name")
        .isEqualTo("married");
  }

  @Test
  void aRoleTakenAwayEndsTheSessionsThatHaveIt() throws Exception {
    Cookie before = session(person("s-13", "shrunk", "admin"));
    mvc.perform(get("/nowhere").cookie(before)).andExpect(status().isNotFound());
    signIn(person("s-13", "shrunk", "expert"));
    mvc.perform(get("/nowhere").cookie(before)).andExpect(status().isUnauthorized());
  }

  @Test
  void signingOutGoesOnAtTheProvider() throws Exception {
    Cookie session = session(with(person("s-14", "leaver", "expert"), "sid", "there-1"));
    mvc.perform(post("/sign-out").cookie(session)).andExpect(status().isForbidden());
    mvc.perform(get("/").cookie(session))
        .andExpect(
            header()
                .string(
                    "Content-Security-Policy",
                    containsString(
                        "form-action 'self' " + PROVIDER.issuer().replace("/realms/fake", ""))));
    mvc.perform(post("/sign-out").with(csrf()).cookie(session))
        .andExpect(
            header()
                .string(
                    "Location",
                    allOf(
                        startsWith(PROVIDER.issuer() + "/logout?id_token_hint=ey"),
                        containsString(
                            "post_logout_redirect_uri=http%3A%2F%2Flocalhost%2Fsigned-out"))));
    mvc.perform(get("/nowhere").cookie(session)).andExpect(status().isUnauthorized());
    mvc.perform(get("/signed-out"))
        .andExpect(content().string(containsString("You are signed out")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/sign-in", "/sign-in?unavailable", "/sign-in?again", "/signed-out"})
  void thePagesInFrontAreThereWithoutTheDemonstrationsPeople(String page) throws Exception {
    mvc.perform(get(page))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("psp-demo"))));
    mvc.perform(post("/demo/person").with(csrf()).param("username", "admin"))
        .andExpect(status().isUnauthorized());
  }

  @Test
  void whatAPersonDidNotSayIsLeftAsItIs() throws Exception {
    Map<String, Object> said = person("s-15", "quiet", "expert");
    signIn(said);
    signIn(with(with(said, "title", ""), "roles", List.of("expert")));
    assertThat(people.byUsername("quiet").orElseThrow().title()).isEqualTo("Analyst");
  }

  private long entered(String username, Role role) {
    return directory
        .add(
            new PeopleDirectory.Entry(
                username, "Old Name", "", "old@psp.example", "", Set.of(role), null))
        .id();
  }
}
