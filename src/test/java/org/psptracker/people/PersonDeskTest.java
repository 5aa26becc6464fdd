package org.psptracker.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.psptracker.audit.AuditLog;
import org.psptracker.identity.Actor;
import org.psptracker.identity.CurrentActor;
import org.psptracker.identity.People;
import org.psptracker.identity.PeopleDirectory;
import org.psptracker.identity.Person;
import org.psptracker.identity.Role;
import org.psptracker.identity.Sessions;
import org.psptracker.web.Conflict;
import org.psptracker.web.Refused;
import org.psptracker.web.Stale;
import org.psptracker.web.forms.Contradiction;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Adding, changing, ending and resuming people. */
@SpringBootTest
@AutoConfigureMockMvc
class PersonDeskTest {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Autowired private PersonDesk desk;
  @Autowired private PeopleRows rows;
  @Autowired private PeopleDirectory directory;
  @Autowired private PersonRules rules;
  @Autowired private Sessions sessions;
  @Autowired private AuditLog audit;
  @Autowired private AccountRows accounts;
  @Autowired private People people;
  @Autowired private CurrentActor currentActor;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;
  @Autowired private MockMvc mvc;

  @Test
  void whoeverIsEndedIsOutAtOnceAndMayComeBack() throws Exception {
    PersonRow expert = add("coordinator1", Role.EXPERT);
    Cookie session = signIn(expert.username());
    assertThat(page(session)).isEqualTo(200);
    as("coordinator1", () -> desk.end(expert.id(), "Retired.", null));
    assertThat(page(session)).isEqualTo(302);
    mvc.perform(get("/api/me").with(httpBasic(expert.username(), "psp-demo")))
        .andExpect(status().isUnauthorized());
    assertThat(people.find(expert.id())).get().matches(person -> !person.active());
    assertThat(accounts.find(expert.id()))
        .get()
        .satisfies(account -> assertThat(account.endedReason()).isEqualTo("Retired."));
    as("coordinator1", () -> desk.resume(expert.id(), null));
    mvc.perform(get("/api/me").with(httpBasic(expert.username(), "psp-demo")))
        .andExpect(status().isOk());
    assertThat(acts(expert.username()))
        .contains("add-person DONE", "end-person DONE", "resume-person DONE");
  }

  @Test
  void whoeverGetsAnotherRoleSignsInAgain() throws Exception {
    PersonRow expert = add("admin", Role.EXPERT);
    Cookie session = signIn(expert.username());
    as("admin", () -> desk.change(expert.id(), form(expert.email(), Role.LEADERSHIP), null));
    assertThat(page(session)).isEqualTo(302);
  }

  @Test
  void whoeverOnlyGetsAnotherTitleGoesOn() throws Exception {
    PersonRow expert = add("admin", Role.EXPERT);
    Cookie session = signIn(expert.username());
    as("admin", () -> desk.change(expert.id(), form(expert.email(), Role.EXPERT), 1));
    assertThat(page(session)).isEqualTo(200);
  }

  @Test
  void refusalsAreOnRecord() {
    long admin = people.byUsername("admin").orElseThrow().id();
    assertThatThrownBy(() -> as("coordinator1", () -> desk.end(admin, "No.", null)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("admins-only");
    assertThat(acts("admin")).contains("end-person REFUSED");
    assertThatThrownBy(() -> as("admin", () -> desk.end(admin, "No.", null)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("oneself");
  }

  @Test
  void aFormThatIsTooOldIsRefused() {
    PersonRow expert = add("admin", Role.EXPERT);
    as("admin", () -> desk.change(expert.id(), form(expert.email(), Role.EXPERT), 1));
    assertThatThrownBy(
            () -> as("admin", () -> desk.change(expert.id(), form("x@y.example", Role.EXPERT), 1)))
        .isInstanceOf(Stale.class);
    assertThatThrownBy(() -> as("admin", () -> desk.end(expert.id(), "Left.", 1)))
        .isInstanceOf(Stale.class);
  }

  @Test
  void peopleWhoWereThereBeforeHaveTheVersionNought() {
    long id = people.byUsername("expert7").orElseThrow().id();
    PersonForm same = currentActor.callAs(actor("admin"), () -> PersonPages.said(desk.get(id)));
    as("admin", () -> desk.change(id, same, 0));
    assertThatThrownBy(() -> as("admin", () -> desk.change(id, same, 0))).isInstanceOf(Stale.class);
    as("admin", () -> desk.change(id, same, 1));
  }

  @Test
  void factsMustAgree() {
    assertThatThrownBy(() -> add("admin", Role.JURISDICTION))
        .as("a person of a site without a site")
        .isInstanceOf(Contradiction.class);
    assertThatThrownBy(() -> add("admin", Role.EXPERT, "priya.raman@psp.example"))
        .as("an address that somebody has")
        .isInstanceOf(Contradiction.class);
    PersonRow expert = add("admin", Role.EXPERT);
    assertThatThrownBy(() -> as("admin", () -> desk.resume(expert.id(), null)))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void aNameThatSomebodyCameInWithAMomentAgoIsNotWrittenOver() {
    Person there = people.byUsername("expert8").orElseThrow();
    Usernames asBefore =
        new Usernames(people) {
          @Override
          String free(String email) {
            return there.username();
          }
        };
    PersonDesk late =
        new PersonDesk(rows, accounts, directory, asBefore, rules, sessions, audit, currentActor);
    assertThatThrownBy(
            () -> as("admin", () -> late.add(form("somebody.else@psp.example", Role.EXPERT))))
        .isInstanceOfSatisfying(
            Contradiction.class,
            taken ->
                assertThat(taken.errors())
                    .singleElement()
                    .satisfies(
                        error -> {
                          assertThat(error.field()).isEqualTo("email");
                          assertThat(error.message()).contains("expert8");
                        }));
    assertThat(people.get(there.id())).isEqualTo(there);
  }

  @Test
  void nobodyIsGivenAnAddressThatSomebodyElseHas() {
    PersonRow expert = add("admin", Role.EXPERT);
    PersonForm others = form("Priya.Raman@psp.example", Role.EXPERT);
    assertThatThrownBy(() -> as("admin", () -> desk.change(expert.id(), others, null)))
        .isInstanceOf(Contradiction.class);
    assertThat(people.find(expert.id()))
        .get()
        .satisfies(person -> assertThat(person.email()).isEqualTo(expert.email()));
  }

  @Test
  void theLastAdministratorDoesNotBecomeSomethingElse() {
    Person admin = people.byUsername("admin").orElseThrow();
    PersonForm lowered = form(admin.email(), Role.EXPERT);
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          // of two who lower each other, the one whose own right is gone by then
          Actor second = people.find(add("admin", Role.ADMIN).id()).orElseThrow().actor();
          jdbc.sql("update person set active = (username = 'admin')").update();
          assertThatThrownBy(
                  () -> currentActor.runAs(second, () -> desk.change(admin.id(), lowered, null)))
              .isInstanceOf(Refused.class)
              .hasMessageContaining("last-admin");
        });
  }

  @Test
  void whatACallIsToldOfAPersonItMaySendBack() throws Exception {
    PersonRow expert = add("admin", Role.EXPERT);
    String address = "/api/people/" + expert.id();
    MockHttpServletResponse told =
        mvc.perform(get(address).with(httpBasic("admin", "psp-demo")))
            .andExpect(status().isOk())
            .andExpect(jsonPath("$.roles[0]").value("expert"))
            .andReturn()
            .getResponse();
    JsonNode written =
        ((ObjectNode) new ObjectMapper().readTree(told.getContentAsString()))
            .retain("name", "title", "email", "phone", "roles", "jurisdictionId");
    mvc.perform(
            put(address)
                .with(httpBasic("admin", "psp-demo"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(written.toString()))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.roles[0]").value("expert"));
  }

  private PersonRow add(String by, Role role) {
    return add(by, role, "new.person%d@psp.example".formatted(NUMBER.incrementAndGet()));
  }

  private PersonRow add(String by, Role role, String email) {
    return currentActor.callAs(actor(by), () -> desk.add(form(email, role)));
  }

  private static PersonForm form(String email, Role role) {
    return new PersonForm("New Person", "Peer", email, null, List.of(role), null);
  }

  private void as(String username, Runnable act) {
    currentActor.runAs(actor(username), act);
  }

  private Actor actor(String username) {
    return people.byUsername(username).orElseThrow().actor();
  }

  private Cookie signIn(String username) throws Exception {
    Cookie session =
        mvc.perform(formLogin("/sign-in").user(username).password("psp-demo"))
            .andReturn()
            .getResponse()
            .getCookie("PSP_SESSION");
    return Objects.requireNonNull(session);
  }

  private int page(Cookie session) throws Exception {
    return mvc.perform(get("/inbox").accept(MediaType.TEXT_HTML).cookie(session))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  private List<String> acts(String subject) {
    return jdbc.sql("select act || ' ' || outcome from audit_entry where subject = ? order by id")
        .param(subject)
        .query(String.class)
        .list();
  }
}
