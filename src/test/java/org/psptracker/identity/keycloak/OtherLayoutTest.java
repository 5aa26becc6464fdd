package org.psptracker.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.psptracker.identity.Accounts;
import org.psptracker.identity.Person;
import org.psptracker.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Another provider, which is settings alone: other names for everything, and no administration. */
@TestPropertySource(
    properties = {
      "psp.identity.client-id=0oa1b2c3",
      "psp.identity.client-secret=",
      "psp.identity.audience=https://psp.example/api",
      "psp.identity.claims.roles=app.groups",
      "psp.identity.claims.jurisdiction=agency_ori",
      "psp.identity.claims.username=email",
      "psp.identity.claims.title=jobTitle",
      "psp.identity.role-names[PSP\\ Coordinators]=coordinator",
      "psp.identity.role-names[PSP/Sites]=jurisdiction",
      "psp.identity.request-parameters.acr_values=http://idmanagement.gov/ns/assurance/ial/1"
    })
class OtherLayoutTest extends WithFakeProvider {

  @Autowired private Accounts accounts;
  @Autowired private AccountSync sync;

  @Override
  String clientId() {
    return "0oa1b2c3";
  }

  @Test
  void rolesAndSiteComeUnderOtherNames() throws Exception {
    assertThat(signIn(chief()).getRedirectedUrl()).isEqualTo("/cases");
    Person chief = people.byUsername("dana.w@seattle.example").orElseThrow();
    assertThat(chief.roles()).containsExactly(Role.JURISDICTION);
    assertThat(chief.jurisdictionId()).isEqualTo(102);
    assertThat(chief.title()).isEqualTo("Assistant Chief");
    assertThat(chief.name()).isEqualTo("Dana Whitfield");
  }

  @Test
  void theirTokensWorkForTheApi() throws Exception {
    String token =
        "Bearer "
            + PROVIDER.token(
                PROVIDER.claims(
                    "https://psp.example/api",
                    with(chief(), "app", Map.of("groups", List.of("psp coordinators")))));
    mvc.perform(get("/api/me").header("Authorization", token))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.roles[0]").value("coordinator"));
  }

  @Test
  void whatTheIdTokenLeavesOutIsAskedFor() throws Exception {
    Map<String, Object> bare = Map.of("sub", "o-2");
    Map<String, Object> rest = new HashMap<>(chief());
    rest.put("sub", "o-2");
    rest.put("email", "asked@seattle.example");
    PROVIDER.willSayOnAsking(rest);
    assertThat(signIn(bare).getRedirectedUrl()).isEqualTo("/cases");
    assertThat(people.byUsername("asked@seattle.example")).isPresent();
    rest.put("sub", "somebody-else");
    assertThat(signIn(bare).getRedirectedUrl()).isEqualTo("/sign-in?failed");
  }

  @Test
  void anAddressThatNobodyVerifiedIsNobodysName() throws Exception {
    assertThat(signIn(with(chief(), "email_verified", false)).getRedirectedUrl())
        .isEqualTo("/sign-in?refused=unverified");
  }

  @Test
  void theProviderGetsWhatElseItWants() throws Exception {
    String there =
        mvc.perform(get("/oauth2/authorization/psp")).andReturn().getResponse().getRedirectedUrl();
    assertThat(there)
        .contains("client_id=0oa1b2c3")
        .contains("acr_values=http://idmanagement.gov")
        .contains("code_challenge_method=S256");
  }

  @Test
  void withoutAdministrationAccountsAreKeptByHand() {
    sync.whenItIsOurTurn();
    assertThat(accounts.keeper()).isEqualTo(Accounts.Keeper.PROVIDER_BY_HAND);
  }

  private static Map<String, Object> chief() {
    Map<String, Object> claims = new HashMap<>();
    claims.put("sub", "o-1");
    claims.put("email", "Dana.W@seattle.example");
    claims.put("email_verified", true);
    claims.put("given_name", "Dana");
    claims.put("family_name", "Whitfield");
    claims.put("jobTitle", "Assistant Chief");
    claims.put("agency_ori", "WADEMO001");
    claims.put("app", Map.of("groups", List.of("Everyone", "PSP/Sites")));
    return claims;
  }
}
