package org.psptracker.identity.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.psptracker.identity.People;
import org.psptracker.identity.PeopleDirectory;
import org.psptracker.identity.Person;
import org.psptracker.identity.Role;
import org.psptracker.identity.UsernameTaken;
import org.psptracker.web.Basics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SpringBootTest(classes = Basics.class)
@AutoConfigureMockMvc
class SignInTest {

  @Autowired private MockMvc mvc;
  @Autowired private People people;
  @Autowired private PeopleDirectory directory;
  @Autowired private JdbcClient jdbc;
  @Autowired private SessionRepository<?> sessions;

  @Test
  void theDemoPeopleAreThere() {
    assertThat(people.withRole(Role.EXPERT)).hasSize(8);
    assertThat(people.withRole(Role.JURISDICTION)).hasSize(8);
    assertThat(people.byUsername("coordinator1"))
        .get()
        .extracting(Person::name, Person::roles, Person::email)
        .containsExactly("Priya Raman", Set.of(Role.COORDINATOR), "priya.raman@psp.example");
  }

  @Test
  void peopleAreAddedOnceAndChangedByKey() {
    var entry =
        new PeopleDirectory.Entry(
            "someone", "Some One", "", "a@b.example", "", Set.of(Role.EXPERT, Role.ADMIN), null);
    long id = directory.add(entry).id();
    assertThatThrownBy(() -> directory.add(entry)).isInstanceOf(UsernameTaken.class);
    Person changed =
        directory.change(
            id,
            new PeopleDirectory.Entry(
                "not.taken.over", "Some Two", "", "a@b.example", "", Set.of(Role.ADMIN), 7L));
    assertThat(changed.id()).isEqualTo(id);
    assertThat(changed.username()).isEqualTo("someone");
    assertThat(changed.roles()).containsExactly(Role.ADMIN);
    assertThat(people.ofJurisdiction(7)).extracting(Person::name).containsExactly("Some Two");
    assertThat(people.byIds(java.util.List.of(id, -5L))).containsOnlyKeys(id);
    jdbc.sql("delete from person where id = ?").param(id).update();
  }

  @ParameterizedTest
  @CsvSource({"seattle, /cases", "coordinator2, /inbox", "expert8, /inbox", "admin, /operations"})
  void signInLeadsToWhereTheRoleWorks(String username, String home) throws Exception {
    mvc.perform(formLogin("/sign-in").user(username).password("psp-demo"))
        .andExpect(redirectedUrl(home));
  }

  @Test
  void aWrongPasswordIsRefusedAndOnRecord() throws Exception {
    mvc.perform(formLogin("/sign-in").user("expert1").password("psp-demo2"))
        .andExpect(redirectedUrl("/sign-in?error"));
    mvc.perform(get("/api/me").with(httpBasic("expert1", "x")))
        .andExpect(status().isUnauthorized());
    assertThat(
            jdbc.sql("select count(*) from audit_entry where outcome = 'REFUSED' and subject = ?")
                .param("expert1")
                .query(Long.class)
                .single())
        .isEqualTo(2);
  }

  @Test
  void meTellsWhoCalls() throws Exception {
    mvc.perform(get("/api/me").with(httpBasic("expert3", "psp-demo")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.name").value("Aisha Coleman"))
        .andExpect(jsonPath("$.roles[0]").value("expert"))
        .andExpect(jsonPath("$.jurisdiction").isEmpty())
        .andExpect(jsonPath("$.expert").isNumber())
        .andExpect(header().doesNotExist("Set-Cookie"));
  }

  @Test
  void callsWithoutCredentialsAreProblems() throws Exception {
    mvc.perform(get("/api/me"))
        .andExpect(status().isUnauthorized())
        .andExpect(header().string("WWW-Authenticate", containsString("Basic")))
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    mvc.perform(get("/api/me").header("Sec-Fetch-Dest", "empty"))
        .andExpect(status().isUnauthorized())
        .andExpect(header().doesNotExist("WWW-Authenticate"));
  }

  @Test
  void formsOfOtherSitesChangeNothing() throws Exception {
    mvc.perform(
            post("/api/requests")
                .with(httpBasic("seattle", "psp-demo"))
                .header("Sec-Fetch-Site", "cross-site"))
        .andExpect(status().isForbidden())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
  }

  @Test
  void pagesAskToSignIn() throws Exception {
    mvc.perform(get("/inbox").accept(MediaType.TEXT_HTML))
        .andExpect(status().isFound())
        .andExpect(header().string("Location", containsString("/sign-in")));
    mvc.perform(get("/inbox").header("HX-Request", "true"))
        .andExpect(status().isUnauthorized())
        .andExpect(header().string("HX-Redirect", "/sign-in"));
  }

  @Test
  void whoeverComesWithASessionThatIsOverIsToldSo() throws Exception {
    Cookie asked = new Cookie("PSP_SESSION", "b3Zlcg==");
    Cookie begun =
        mvc.perform(get("/inbox").cookie(asked)).andReturn().getResponse().getCookie("PSP_SESSION");
    assertThat(begun).isNotNull();
    mvc.perform(get("/sign-in").cookie(begun))
        .andExpect(content().string(containsString("You were signed out")));
    mvc.perform(get("/sign-in").cookie(begun))
        .andExpect(content().string(not(containsString("You were signed out"))));
    mvc.perform(get("/inbox").cookie(asked).header("HX-Request", "true"))
        .andExpect(header().doesNotExist("Set-Cookie"));
    Cookie first = mvc.perform(get("/inbox")).andReturn().getResponse().getCookie("PSP_SESSION");
    assertThat(first).isNotNull();
    mvc.perform(get("/sign-in").cookie(first))
        .andExpect(content().string(not(containsString("You were signed out"))));
  }

  @Test
  void everyAnswerHasTheHeaders() throws Exception {
    for (String path : new String[] {"/sign-in", "/", "/api/me"}) {
      mvc.perform(get(path).with(httpBasic("admin", "psp-demo")))
          .andExpect(
              header()
                  .string(
                      "Content-Security-Policy",
                      containsString("default-src 'none'; script-src 'self'; style-src 'self'")))
          .andExpect(header().string("X-Frame-Options", "DENY"))
          .andExpect(header().string("X-Content-Type-Options", "nosniff"))
          .andExpect(header().string("Referrer-Policy", "same-origin"));
    }
  }

  @Test
  void theSignInPageShowsThePeople() throws Exception {
    mvc.perform(get("/sign-in"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Helen Nakashima")));
  }

  @Test
  void theDemoBarChangesThePersonAndKeepsThePage() throws Exception {
    MockHttpServletResponse signedIn =
        mvc.perform(
                post("/demo/person")
                    .with(csrf())
                    .param("username", "leadership")
                    .param("returnTo", "/cases/PSP-2026-00042"))
            .andExpect(redirectedUrl("/cases/PSP-2026-00042"))
            .andReturn()
            .getResponse();
    Cookie session = signedIn.getCookie("PSP_SESSION");
    assertThat(session).isNotNull();
    mvc.perform(get("/").cookie(session))
        .andExpect(content().string(containsString("Eleanor Marsh")));
    mvc.perform(
            post("/demo/person")
                .with(csrf())
                .cookie(session)
                .param("username", "memphis")
                .param("returnTo", "//evil.example"))
        .andExpect(redirectedUrl("/cases"));
    mvc.perform(get("/").cookie(session))
        .andExpect(content().string(not(containsString("Eleanor Marsh"))));
    mvc.perform(post("/demo/person").with(csrf()).param("username", "nobody"))
        .andExpect(status().isNotFound());
    mvc.perform(post("/demo/person").param("username", "admin")).andExpect(status().isForbidden());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/tasks/97f1da0e", "/requests/drafts/7/crime"})
  void afterSomebodyElsesStepOrDraftANewPersonBeginsAtHome(String page) throws Exception {
    mvc.perform(
            post("/demo/person").with(csrf()).param("username", "expert1").param("returnTo", page))
        .andExpect(redirectedUrl("/inbox"));
  }

  @Test
  void endingAPersonEndsTheirSessions() throws Exception {
    long id = people.byUsername("expert7").orElseThrow().id();
    Cookie session =
        mvc.perform(formLogin("/sign-in").user("expert7").password("psp-demo"))
            .andReturn()
            .getResponse()
            .getCookie("PSP_SESSION");
    mvc.perform(get("/nowhere").cookie(session)).andExpect(status().isNotFound());
    directory.end(id);
    mvc.perform(get("/nowhere").cookie(session)).andExpect(status().isUnauthorized());
    mvc.perform(formLogin("/sign-in").user("expert7").password("psp-demo"))
        .andExpect(redirectedUrl("/sign-in?error"));
    directory.resume(id);
    mvc.perform(formLogin("/sign-in").user("expert7").password("psp-demo"))
        .andExpect(redirectedUrl("/inbox"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/inbox", "/cases?stage=DELIVERY&q=a%20b", "/insight"})
  void signInLeadsBackToThePageThatWasAskedForAsItWasAskedFor(String page) throws Exception {
    Cookie before =
        mvc.perform(get(URI.create(page)).accept(MediaType.TEXT_HTML))
            .andExpect(status().isFound())
            .andReturn()
            .getResponse()
            .getCookie("PSP_SESSION");
    MockHttpServletResponse after = signIn(before).andReturn().getResponse();
    assertThat(after.getRedirectedUrl()).isEqualTo("http://localhost" + page);
    signIn(after.getCookie("PSP_SESSION")).andExpect(redirectedUrl("/inbox"));
  }

  private ResultActions signIn(Cookie session) throws Exception {
    return mvc.perform(
        post("/sign-in")
            .with(csrf())
            .cookie(session)
            .param("username", "coordinator1")
            .param("password", "psp-demo"));
  }

  @Test
  void twoAnswersMayBeTheFirstToNoteTheSameInASession() {
    noteAtOnce(sessions);
  }

  private static <S extends Session> void noteAtOnce(SessionRepository<S> sessions) {
    S one = sessions.createSession();
    sessions.save(one);
    S other = sessions.findById(one.getId());
    one.setAttribute("noted", "by one");
    other.setAttribute("noted", "by the other");
    sessions.save(one);
    sessions.save(other);
    assertThat(sessions.findById(one.getId()).<String>getAttribute("noted"))
        .isEqualTo("by the other");
    sessions.deleteById(one.getId());
  }

  @Test
  void signingOutEndsTheSession() throws Exception {
    Cookie session =
        mvc.perform(formLogin("/sign-in").user("tampa").password("psp-demo"))
            .andReturn()
            .getResponse()
            .getCookie("PSP_SESSION");
    mvc.perform(post("/sign-out").with(csrf()).cookie(session))
        .andExpect(redirectedUrl("/sign-in?signedOut"));
    mvc.perform(get("/inbox").accept(MediaType.TEXT_HTML).cookie(session))
        .andExpect(status().isFound());
  }
}
