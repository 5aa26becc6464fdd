package org.psptracker.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.psptracker.identity.PeopleDirectory;
import org.psptracker.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

class AccessTokenTest extends WithFakeProvider {

  private static final Map<String, Object> RECORDS =
      Map.of(
          "sub", "m-1",
          "preferred_username", "service-account-dekalb-records",
          "roles", List.of("integration"),
          "jurisdiction", "GADEMO001");

  @Autowired private NewerHere newerHere;

  @Test
  void aSitesSystemActsForItsSite() throws Exception {
    me(accessToken(RECORDS))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.username").value("service-account-dekalb-records"))
        .andExpect(jsonPath("$.roles[0]").value("integration"))
        .andExpect(jsonPath("$.jurisdiction.id").value(101))
        .andExpect(header().doesNotExist("Set-Cookie"));
    assertThat(people.ofJurisdiction(101)).as("it is nobody to write to").isEmpty();
  }

  @Test
  void aSystemWithoutASiteMayDoNothingAndHearsWhy() throws Exception {
    Map<String, Object> unbound = new HashMap<>(RECORDS);
    unbound.remove("jurisdiction");
    me(accessToken(unbound))
        .andExpect(status().isForbidden())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.detail").value(containsString("belongs to no site")));
    me(accessToken(with(RECORDS, "jurisdiction", "ZZ0000000")))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.detail").value(containsString("does not have")));
    me(accessToken(with(RECORDS, "roles", List.of("offline_access"))))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.detail").value(containsString("no role")));
    assertThat(refusals("service-account-dekalb-records", "unknown-site")).isEqualTo(1);
  }

  @Test
  void whatATokenSaysIsWrittenOnlyWhenItChanged() throws Exception {
    Map<String, Object> expert = person("s-20", "vega", "expert");
    me(accessToken(expert)).andExpect(status().isOk());
    String written = "select xmin::text from person where subject = 's-20'";
    String first = jdbc.sql(written).query(String.class).single();
    me(accessToken(expert)).andExpect(status().isOk());
    assertThat(jdbc.sql(written).query(String.class).single()).isEqualTo(first);
    me(accessToken(with(expert, "name", "Marisol Vega")))
        .andExpect(jsonPath("$.name").value("Marisol Vega"));
    assertThat(jdbc.sql(written).query(String.class).single()).isNotEqualTo(first);
  }

  @Test
  void whatWasChangedHereMeanwhileIsNotUndoneByAnOlderToken() throws Exception {
    Map<String, Object> said = person("s-26", "promoted", "expert");
    me(accessToken(said)).andExpect(status().isOk());
    long id = people.byUsername("promoted").orElseThrow().id();
    newerHere.people.add(id);
    jdbc.sql("update person_role set role = 'COORDINATOR' where person_id = ?").param(id).update();
    me(accessToken(said)).andExpect(jsonPath("$.roles[0]").value("coordinator"));
    me(accessToken(with(said, "roles", List.of())))
        .andExpect(jsonPath("$.roles[0]").value("coordinator"));
    directory.end(id);
    me(accessToken(said)).andExpect(status().isForbidden());
    newerHere.people.clear();
    directory.resume(id);
    me(accessToken(said)).andExpect(jsonPath("$.roles[0]").value("expert"));
  }

  @Test
  void whatTheProviderSaidLaterIsNotUndoneByAnOlderToken() throws Exception {
    Instant now = Instant.now();
    Map<String, Object> before =
        issued(person("s-27", "demoted", "coordinator"), now.minusSeconds(200));
    Map<String, Object> after = issued(person("s-27", "demoted", "expert"), now.minusSeconds(100));
    Cookie session = session(before);
    Cookie newer = session(after);
    assertThat(inbox(session)).as("with rights that were taken away").isEqualTo(302);
    String written = "select xmin::text from person where subject = 's-27'";
    String kept = jdbc.sql(written).query(String.class).single();
    me(accessToken(before))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.roles.length()").value(1))
        .andExpect(jsonPath("$.roles[0]").value("expert"));
    assertThat(people.byUsername("demoted").orElseThrow().roles()).containsExactly(Role.EXPERT);
    assertThat(jdbc.sql(written).query(String.class).single()).isEqualTo(kept);
    assertThat(inbox(newer)).as("the newer session goes on").isNotEqualTo(302);
  }

  @Test
  void aRightThatWasGivenAndTakenBetweenTwoEqualWordsStaysTaken() throws Exception {
    Instant now = Instant.now();
    Map<String, Object> expert = person("s-28", "tempted", "expert");
    me(accessToken(issued(expert, now.minusSeconds(250)))).andExpect(status().isOk());
    me(accessToken(issued(expert, now.minusSeconds(50)))).andExpect(status().isOk());
    me(accessToken(issued(person("s-28", "tempted", "admin"), now.minusSeconds(150))))
        .andExpect(jsonPath("$.roles[0]").value("expert"));
  }

  @Test
  void whatWasSaidBeforeEverybodyWasComparedIsOutOfDate() throws Exception {
    Instant now = Instant.now();
    me(accessToken(issued(person("s-29", "compared", "expert"), now.minusSeconds(250))))
        .andExpect(status().isOk());
    jdbc.sql("update account_sync set read_at = ?")
        .param(now.minusSeconds(100).atOffset(ZoneOffset.UTC))
        .update();
    try {
      me(accessToken(issued(person("s-29", "compared", "admin"), now.minusSeconds(150))))
          .andExpect(jsonPath("$.roles[0]").value("expert"));
      me(accessToken(issued(person("s-29", "compared", "admin"), now.minusSeconds(50))))
          .andExpect(jsonPath("$.roles[0]").value("admin"));
    } finally {
      jdbc.sql("update account_sync set read_at = null").update();
    }
  }

  @Test
  void whatWasChangedHereCountsAgainstOlderTokensWithoutAnybodyToTell() throws Exception {
    Instant now = Instant.now();
    Map<String, Object> said = issued(person("s-30", "by.hand", "expert"), now.minusSeconds(100));
    me(accessToken(said)).andExpect(status().isOk());
    long id = people.byUsername("by.hand").orElseThrow().id();
    directory.change(
        id,
        new PeopleDirectory.Entry(
            "by.hand", "By Hand", "", "h@psp.example", "", Set.of(Role.LEADERSHIP), null));
    me(accessToken(said)).andExpect(jsonPath("$.roles[0]").value("leadership"));
    me(accessToken(issued(said, now.plusSeconds(5))))
        .andExpect(jsonPath("$.roles[0]").value("expert"));
  }

  private static Map<String, Object> issued(Map<String, Object> claims, Instant at) {
    return with(claims, "iat", at.getEpochSecond());
  }

  private int inbox(Cookie session) throws Exception {
    return mvc.perform(get("/inbox").accept(MediaType.TEXT_HTML).cookie(session))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  @Test
  void whoeverHasEndedIsRefused() throws Exception {
    Map<String, Object> expert = person("s-21", "formerly", "expert");
    me(accessToken(expert)).andExpect(status().isOk());
    directory.end(people.byUsername("formerly").orElseThrow().id());
    me(accessToken(expert))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.detail").value(containsString("has ended")));
    assertThat(refusals("formerly", "ended")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "iss, https://elsewhere.example/realms/fake",
    "aud, psp-web",
    "exp, 1700000000",
    "nbf, 4102444800",
    "exp, ''",
    "aud, ''",
    "sub, ''",
  })
  void aTokenNotForUsOrNotNowIsRefused(String claim, String value) throws Exception {
    Object said =
        value.matches("\\d+")
            ? Instant.ofEpochSecond(Long.parseLong(value)).getEpochSecond()
            : value;
    refused(accessToken(with(person("s-22", "other", "admin"), claim, said)));
  }

  @Test
  void aTokenThatSomebodyElseMadeIsRefused() throws Exception {
    Map<String, Object> claims = PROVIDER.claims("psp-api", person("s-23", "forger", "admin"));
    RSAKey own = FakeProvider.newKey();
    RSAKey underOurName = new RSAKey.Builder(own).keyID(PROVIDER.key().getKeyID()).build();
    List<String> forged = new ArrayList<>();
    forged.add(FakeProvider.token(claims, own, JWSAlgorithm.RS256));
    forged.add(FakeProvider.token(claims, underOurName, JWSAlgorithm.RS256));
    forged.add(new PlainJWT(JWTClaimsSet.parse(claims)).serialize());
    forged.add(tampered(PROVIDER.token(claims)));
    forged.add("not-a-token");
    // of the same key, but not one of the algorithms that are allowed
    forged.add(FakeProvider.token(claims, PROVIDER.key(), JWSAlgorithm.RS512));
    for (String token : forged) {
      refused("Bearer " + token);
    }
    assertThat(people.byUsername("forger")).isEmpty();
  }

  @Test
  void credentialsOtherThanATokenAreNotTaken() throws Exception {
    directory.add(
        new PeopleDirectory.Entry(
            "admin", "Victor Hale", "", "a@psp.example", "", Set.of(Role.ADMIN), null));
    refused(
        "Basic "
            + Base64.getEncoder()
                .encodeToString("admin:psp-demo".getBytes(StandardCharsets.UTF_8)));
    mvc.perform(get("/api/me").cookie(session(person("s-24", "page", "expert"))))
        .andExpect(status().isUnauthorized());
    mvc.perform(get("/api/me").param("access_token", "x")).andExpect(status().isUnauthorized());
  }

  @Test
  void aPersonsOwnTokenIsTakenToo() throws Exception {
    me(accessToken(with(person("s-25", "dekalb", "jurisdiction"), "jurisdiction", "GADEMO001")))
        .andExpect(jsonPath("$.jurisdiction.name").value("DeKalb County Police Department"));
  }

  private static String tampered(String token) {
    String[] parts = token.split("\\.");
    String claims =
        new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
            .replace("forger", "forged");
    return parts[0]
        + "."
        + Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(claims.getBytes(StandardCharsets.UTF_8))
        + "."
        + parts[2];
  }

  private ResultActions me(String authorization) throws Exception {
    return mvc.perform(get("/api/me").header("Authorization", authorization));
  }

  private void refused(String authorization) throws Exception {
    me(authorization)
        .andExpect(status().isUnauthorized())
        .andExpect(header().string("WWW-Authenticate", startsWith("Bearer ")))
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
  }
}
