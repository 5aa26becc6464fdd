package org.psptracker.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.psptracker.identity.PeopleDirectory;
import org.psptracker.identity.Person;
import org.psptracker.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A provider that knows who somebody is and nothing else, as Login.gov. */
@TestPropertySource(
    properties = {
      "psp.identity.claims.roles=",
      "psp.identity.claims.jurisdiction=",
      "psp.identity.claims.username=email",
      "psp.identity.accounts.url=${fake.url}",
      "psp.identity.accounts.realm=fake",
      "psp.identity.first-administrator=Ann@psp.example"
    })
class NoRolesThereTest extends WithFakeProvider {

  private static final Map<String, Object> SOMEBODY =
      Map.of("sub", "l-1", "email", "chief@dekalb.example", "email_verified", true);

  @Autowired private AccountSync sync;
  @Autowired private FirstAdministrator first;

  private void enter(String address) {
    directory.add(
        new PeopleDirectory.Entry(
            address, "Renee Alford", "Chief", address, "", Set.of(Role.JURISDICTION), 101L));
  }

  @Test
  void theFirstAdministratorIsEnteredBeforeAnybodyCouldEnterThem() throws Exception {
    jdbc.sql("delete from person").update();
    long before = onRecord();
    first.enter();
    first.enter();
    Map<String, Object> ann =
        Map.of("sub", "l-2", "email", "ann@psp.example", "email_verified", true);
    assertThat(signIn(ann).getRedirectedUrl()).isEqualTo("/operations");
    assertThat(onRecord()).isEqualTo(before + 1);
  }

  private long onRecord() {
    return jdbc.sql("select count(*) from audit_entry where act = 'enter-first-administrator'")
        .query(Long.class)
        .single();
  }

  @Test
  void nobodyIsMadeAdministratorBesideOne() {
    directory.add(
        new PeopleDirectory.Entry(
            "ops@psp.example", "Ops", "", "ops@psp.example", "", Set.of(Role.ADMIN), null));
    first.enter();
    assertThat(people.byUsername("ann@psp.example")).isEmpty();
  }

  @Test
  void rolesAndSiteOfOurOwnDirectoryCount() throws Exception {
    enter("chief@dekalb.example");
    assertThat(signIn(SOMEBODY).getRedirectedUrl()).isEqualTo("/cases");
    Person chief = people.byUsername("chief@dekalb.example").orElseThrow();
    assertThat(chief.roles()).containsExactly(Role.JURISDICTION);
    assertThat(chief.jurisdictionId()).isEqualTo(101);
    assertThat(chief.name()).isEqualTo("Renee Alford");
    assertThat(jdbc.sql("select subject from person").query(String.class).single())
        .isEqualTo("l-1");
  }

  @Test
  void comparingPeopleLeavesRolesAndSiteAsTheyAre() {
    PROVIDER.directory.clear();
    PROVIDER.directory.addSite("OH0000001");
    PROVIDER.directory.add("chief", "coordinator", "OH0000001");
    PROVIDER.directory.add("stranger", "admin", null);
    enter("chief@psp.example");
    sync.compare();
    sync.compare();
    Person chief = people.byUsername("chief@psp.example").orElseThrow();
    assertThat(chief.roles()).containsExactly(Role.JURISDICTION);
    assertThat(chief.jurisdictionId()).isEqualTo(101);
    assertThat(chief.name()).isEqualTo("Name of chief");
    assertThat(people.byUsername("stranger@psp.example")).as("whom nobody entered").isEmpty();
    assertThat(PROVIDER.directory.callsTo("/roles/.*|/groups/.*/members")).isZero();
  }

  @Test
  void whomNobodyEnteredStaysOutAndLeavesNoRow() throws Exception {
    assertThat(signIn(SOMEBODY).getRedirectedUrl()).isEqualTo("/sign-in?refused=unknown-person");
    assertThat(people.byUsername("chief@dekalb.example")).isEmpty();
    assertThat(refusals("chief@dekalb.example", "unknown-person")).isEqualTo(1);
  }
}
