package org.psptracker.identity.keycloak;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.psptracker.identity.People;
import org.psptracker.identity.PeopleDirectory;
import org.psptracker.web.Basics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.UriComponentsBuilder;

/** The application beside a provider that does as it is told. */
@SpringBootTest(
    classes = {Basics.class, WithFakeProvider.Beans.class},
    properties = {
      "psp.identity.client-secret=secret",
      "psp.identity.timeout=PT10S",
      "psp.identity.pause=PT0S",
      "psp.identity.calls=4"
    })
@AutoConfigureMockMvc
abstract class WithFakeProvider {

  static final FakeProvider PROVIDER = new FakeProvider();

  @Autowired MockMvc mvc;
  @Autowired People people;
  @Autowired PeopleDirectory directory;
  @Autowired JdbcClient jdbc;

  @TestConfiguration(proxyBeanMethods = false)
  static class Beans {

    @Bean
    NewerHere newerHere() {
      return new NewerHere();
    }

    @Bean
    Sites sites() {
      return new Sites();
    }
  }

  @DynamicPropertySource
  static void provider(DynamicPropertyRegistry registry) {
    registry.add("psp.identity.issuer", PROVIDER::issuer);
    registry.add("fake.url", PROVIDER::url);
  }

  @AfterEach
  void forgetPeople() {
    PROVIDER.letGo();
    jdbc.sql("delete from spring_session").update();
    jdbc.sql("delete from person").update();
  }

  static Map<String, Object> person(String subject, String username, String role) {
    Map<String, Object> claims = new HashMap<>();
    claims.put("sub", subject);
    claims.put("preferred_username", username);
    claims.put("name", "Name of " + username);
    claims.put("email", username + "@psp.example");
    claims.put("title", "Analyst");
    claims.put("roles", java.util.List.of("offline_access", role));
    return claims;
  }

  static Map<String, Object> with(Map<String, Object> claims, String name, Object value) {
    Map<String, Object> more = new HashMap<>(claims);
    more.put(name, value);
    return more;
  }

  String clientId() {
    return "psp-web";
  }

  /** Goes to the provider and comes back; the provider says {@code claims} of the person. */
  MockHttpServletResponse signIn(Map<String, Object> claims) throws Exception {
    MockHttpServletResponse started =
        mvc.perform(get("/oauth2/authorization/psp")).andReturn().getResponse();
    String there = Objects.requireNonNull(started.getRedirectedUrl());
    var asked = UriComponentsBuilder.fromUriString(there).build(true).getQueryParams();
    PROVIDER.willSay(
        PROVIDER.claims(
            clientId(), with(claims, "nonce", Objects.toString(asked.getFirst("nonce")))));
    return mvc.perform(
            get("/login/oauth2/code/psp")
                .cookie(started.getCookies())
                .param("code", "a-code")
                .param(
                    "state",
                    java.net.URLDecoder.decode(
                        Objects.toString(asked.getFirst("state")),
                        java.nio.charset.StandardCharsets.UTF_8)))
        .andReturn()
        .getResponse();
  }

  Cookie session(Map<String, Object> claims) throws Exception {
    return Objects.requireNonNull(signIn(claims).getCookie("PSP_SESSION"));
  }

  String accessToken(Map<String, Object> claims) {
    return "Bearer " + PROVIDER.token(PROVIDER.claims("psp-api", claims));
  }

  long refusals(String username, String reason) {
    return jdbc.sql(
            """
            select count(*) from audit_entry
            where outcome = 'REFUSED' and act = 'sign-in' and subject = ?
              and detail ->> 'reason' = ?
            """)
        .param(username)
        .param(reason)
        .query(Long.class)
        .single();
  }
}
