package org.psptracker.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.psptracker.identity.PeopleDirectory;
import org.psptracker.identity.Person;
import org.psptracker.identity.Role;
import org.springframework.test.context.TestPropertySource;

/** A provider that knows who somebody is and nothing else, as Login.gov. */
@TestPropertySource(
    properties = {
      "psp.identity.claims.roles=",
      "psp.identity.claims.jurisdiction=",
      "psp.identity.claims.username=email"
    })
class NoRolesThereTest extends WithFakeProvider {

  private static final Map<String, Object> SOMEBODY =
      Map.of("sub", "l-1", "email", "chief@dekalb.example", "email_verified", true);

  @Test
  void rolesAndSiteOfOurOwnDirectoryCount() throws Exception {
    directory.save(
        new PeopleDirectory.Entry(
            "chief@dekalb.example",
            "Renee Alford",
            "Chief",
            "chief@dekalb.example",
            "",
            Set.of(Role.JURISDICTION),
            101L));
    assertThat(signIn(SOMEBODY).getRedirectedUrl()).isEqualTo("/cases");
    Person chief = people.byUsername("chief@dekalb.example").orElseThrow();
    assertThat(chief.roles()).containsExactly(Role.JURISDICTION);
    assertThat(chief.jurisdictionId()).isEqualTo(101);
    assertThat(chief.name()).isEqualTo("Renee Alford");
    assertThat(jdbc.sql("select subject from person").query(String.class).single())
        .isEqualTo("l-1");
  }

  @Test
  void whomNobodyEnteredStaysOutAndLeavesNoRow() throws Exception {
    assertThat(signIn(SOMEBODY).getRedirectedUrl()).isEqualTo("/sign-in?refused=unknown-person");
    assertThat(people.byUsername("chief@dekalb.example")).isEmpty();
    assertThat(refusals("chief@dekalb.example", "unknown-person")).isEqualTo(1);
  }
}
