package org.psptracker.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMailUtil;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.psptracker.identity.Accounts;
import org.psptracker.identity.Accounts.AccountTaken;
import org.psptracker.identity.Jurisdictions;
import org.psptracker.identity.People;
import org.psptracker.identity.Person;
import org.psptracker.identity.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Our people and Keycloak's, the real one. */
class AccountsInKeycloakTest {

  private static final Accounts.Site SITE =
      new Accounts.Site("OHDEMO009", "Dayton Police Department", "Dayton", "OH");

  private final TwoNodes nodes = TwoNodes.get();
  private final RealKeycloak keycloak = RealKeycloak.get();
  private final People people = nodes.first.getBean(People.class);
  private final Accounts accounts = nodes.first.getBean(Accounts.class);
  private final AccountSync sync = nodes.first.getBean(AccountSync.class);
  private final JdbcClient jdbc = nodes.first.getBean(JdbcClient.class);

  @Test
  void peopleCanBeGivenWorkBeforeTheyFirstSignIn() {
    assertThat(people.withRole(Role.EXPERT)).hasSize(8);
    assertThat(people.byUsername("coordinator1"))
        .get()
        .extracting(Person::name, Person::title, Person::email)
        .containsExactly("Priya Raman", "Strategic Site Liaison", "priya.raman@psp.example");
    long dekalb = nodes.first.getBean(Jurisdictions.class).byOri("GADEMO001").orElseThrow().id();
    assertThat(people.ofJurisdiction(dekalb)).extracting(Person::username).contains("dekalb");
  }

  @Test
  void comparingAgainChangesNothing() {
    String versions = "select string_agg(xmin::text, ',' order by id) from person";
    String before = jdbc.sql(versions).query(String.class).single();
    sync.compare();
    assertThat(jdbc.sql(versions).query(String.class).single()).isEqualTo(before);
  }

  @Test
  void oneNodeAtATimeComparesThem() {
    SyncTurn here = nodes.first.getBean(SyncTurn.class);
    SyncTurn there = nodes.second.getBean(SyncTurn.class);
    here.failed();
    assertThat(here.take()).isTrue();
    assertThat(there.take()).isFalse();
    here.done();
    assertThat(there.take()).as("it was done a moment ago").isFalse();
    here.failed();
    assertThat(there.take()).isTrue();
    there.done();
  }

  @Test
  void anAccountIsOpenedOnceChangedAndClosed() throws Exception {
    Accounts.Account account =
        new Accounts.Account(
            "new.chief",
            "Mary Ann Kowalski",
            "mary@dayton.example",
            "Chief",
            Set.of(Role.JURISDICTION),
            SITE);
    int mails = keycloak.mail.getReceivedMessages().length;
    String subject = accounts.open(account, null).subject();
    assertThat(accounts.open(account, null))
        .as("as if the first call had died")
        .isEqualTo(new Accounts.Opened(subject, true));
    assertThat(keycloak.mail.getReceivedMessages())
        .as("invited by both, for the first may have died before its mail")
        .hasSize(mails + 2);
    assertThat(accounts.open(account, subject)).isEqualTo(new Accounts.Opened(subject, false));
    assertThat(keycloak.mail.getReceivedMessages()).as("known by now").hasSize(mails + 2);
    assertThat(GreenMailUtil.getBody(keycloak.mail.getReceivedMessages()[mails]))
        .as("names whom it is for and whom to ask")
        .contains("new.chief", "coordinator");
    JsonNode there = keycloak.admin("GET", "/users/" + subject, "");
    assertThat(there.path("firstName").asText()).isEqualTo("Mary Ann");
    assertThat(there.path("requiredActions").toString()).contains("UPDATE_PASSWORD");
    sync.compare();
    Person here = people.byUsername("new.chief").orElseThrow();
    assertThat(here.roles()).containsExactly(Role.JURISDICTION);
    assertThat(here.jurisdictionId())
        .isEqualTo(nodes.first.getBean(Jurisdictions.class).byOri(SITE.ori()).orElseThrow().id());

    accounts.open(
        new Accounts.Account(
            "new.chief", "Mary Kowalski", "mary@dayton.example", "", Set.of(Role.EXPERT), null),
        subject);
    sync.compare();
    Person changed = people.byUsername("new.chief").orElseThrow();
    assertThat(changed.id()).isEqualTo(here.id());
    assertThat(changed.name()).isEqualTo("Mary Kowalski");
    assertThat(changed.roles()).containsExactly(Role.EXPERT);
    assertThat(changed.jurisdictionId()).isNull();

    accounts.close("new.chief", "mary@dayton.example", null);
    accounts.close("new.chief", "mary@dayton.example", subject);
    sync.compare();
    assertThat(people.byUsername("new.chief").orElseThrow().active()).isFalse();
    accounts.close("nobody.there", "", "no-such-key");
  }

  @Test
  void whoeverIsDeletedThereHasEndedHere() throws Exception {
    Accounts.Account account =
        new Accounts.Account(
            "short.stay", "Short Stay", "short@psp.example", "", Set.of(Role.EXPERT), null);
    String subject = accounts.open(account, null).subject();
    sync.compare();
    assertThat(people.byUsername("short.stay").orElseThrow().active()).isTrue();
    keycloak.admin("DELETE", "/users/" + subject, "");
    sync.compare();
    assertThat(people.byUsername("short.stay").orElseThrow().active()).isFalse();
    assertThat(people.byUsername("dekalb").orElseThrow().active()).isTrue();
    Accounts.Opened again = accounts.open(account, subject);
    assertThat(again.invited()).as("whoever comes back gets an account, and a mail").isTrue();
    keycloak.admin("DELETE", "/users/" + again.subject(), "");
  }

  @Test
  void anAccountOfSomebodyElseIsNotTakenForThePersons() throws Exception {
    keycloak.admin(
        "POST",
        "/users",
        """
        {"username": "j.smith", "email": "jane@elsewhere.example", "firstName": "Jane",
         "lastName": "Smith", "enabled": true}
        """);
    Accounts.Account john =
        new Accounts.Account(
            "j.smith", "John Smith", "john@psp.example", "", Set.of(Role.COORDINATOR), null);
    assertThatThrownBy(() -> accounts.open(john, null)).isInstanceOf(AccountTaken.class);
    accounts.close(john.username(), john.email(), null);
    JsonNode jane = keycloak.admin("GET", "/users?username=j.smith&exact=true", "").path(0);
    assertThat(jane.path("email").asText()).isEqualTo("jane@elsewhere.example");
    assertThat(jane.path("enabled").asBoolean()).isTrue();
    assertThat(
            keycloak
                .admin("GET", "/users/" + jane.path("id").asText() + "/role-mappings/realm", "")
                .toString())
        .doesNotContain("coordinator");
    Accounts.Account sameAddress =
        new Accounts.Account(
            "jane.other", "Jane Other", "jane@elsewhere.example", "", Set.of(Role.EXPERT), null);
    assertThatThrownBy(() -> accounts.open(sameAddress, null)).isInstanceOf(AccountTaken.class);
  }

  @Test
  void whoIsPutIntoAnotherSiteThereIsOnItsRecord() throws Exception {
    Accounts.Account account =
        new Accounts.Account(
            "mover", "May Mover", "mover@psp.example", "", Set.of(Role.JURISDICTION), SITE);
    String subject = accounts.open(account, null).subject();
    sync.compare();
    String seattle =
        keycloak
            .admin("GET", "/groups?q=ori:WADEMO001&populateHierarchy=false", "")
            .path(0)
            .path("id")
            .asText();
    String dayton =
        keycloak.admin("GET", "/users/" + subject + "/groups", "").path(0).path("id").asText();
    Instant then = Instant.now().plus(SiteChanges.OVERLAP);
    keycloak.admin("DELETE", "/users/" + subject + "/groups/" + dayton, "");
    keycloak.admin("PUT", "/users/" + subject + "/groups/" + seattle, "");
    assertThat(nodes.first.getBean(SiteChanges.class).since(then)).contains(Set.of(subject));
    sync.compare();
    assertThat(people.byUsername("mover").orElseThrow().jurisdictionId())
        .isEqualTo(nodes.first.getBean(Jurisdictions.class).byOri("WADEMO001").orElseThrow().id());
  }

  @Test
  void whoeverWasRenamedThereIsStillTheSame() throws Exception {
    Accounts.Account account =
        new Accounts.Account(
            "maiden.name", "Ann Maiden", "ann@psp.example", "", Set.of(Role.EXPERT), null);
    String subject = accounts.open(account, null).subject();
    keycloak.admin("PUT", "", "{\"editUsernameAllowed\": true}");
    try {
      keycloak.admin("PUT", "/users/" + subject, "{\"username\": \"married.name\"}");
    } finally {
      keycloak.admin("PUT", "", "{\"editUsernameAllowed\": false}");
    }
    assertThat(accounts.open(account, subject).subject()).isEqualTo(subject);
    assertThat(keycloak.admin("GET", "/users?username=maiden.name&exact=true", "")).isEmpty();
  }
}
