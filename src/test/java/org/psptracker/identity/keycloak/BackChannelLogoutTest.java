package org.psptracker.identity.keycloak;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.nimbusds.jose.JWSAlgorithm;
import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BackChannelLogoutTest extends WithFakeProvider {

  private static final Map<String, Object> LOGOUT =
      Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of());

  @Autowired private ProviderSessions providerSessions;

  private Cookie session;

  @BeforeEach
  void signIn() throws Exception {
    session = session(with(person("s-30", "leaver", "expert"), "sid", "there-30"));
    stillSignedIn(session);
  }

  @Test
  void endsTheSessionItNames() throws Exception {
    Cookie another = session(with(person("s-30", "leaver", "expert"), "sid", "there-31"));
    told(token(Map.of("sid", "there-30", "sub", "s-30")), 200);
    signedOut(session);
    stillSignedIn(another);
  }

  @Test
  void endsAllSessionsOfAPerson() throws Exception {
    Cookie another = session(with(person("s-30", "leaver", "expert"), "sid", "there-31"));
    Cookie someoneElses = session(with(person("s-32", "stayer", "expert"), "sid", "there-32"));
    told(token(Map.of("sub", "s-30")), 200);
    signedOut(session);
    signedOut(another);
    stillSignedIn(someoneElses);
  }

  @Test
  void endsNothingForTheWrongPersonsSession() throws Exception {
    told(token(Map.of("sid", "there-30", "sub", "s-32")), 200);
    stillSignedIn(session);
  }

  @Test
  void takesATokenOnce() throws Exception {
    String token = token(Map.of("sub", "s-30"));
    told(token, 200);
    signedOut(session);
    Cookie later = session(with(person("s-30", "leaver", "expert"), "sid", "there-33"));
    told(token, 400);
    stillSignedIn(later);
  }

  @Test
  void aSessionThatIsOverHereIsNothingToComplainAbout() throws Exception {
    told(token(Map.of("sid", "unknown-there")), 200);
  }

  @Test
  void refusesWhatIsNoLogoutToken() throws Exception {
    Map<String, Object> sid = Map.of("sid", "there-30");
    List<Map<String, Object>> wrong =
        List.of(
            with(sid, "iss", "https://elsewhere.example"),
            with(sid, "aud", "another-client"),
            with(sid, "events", Map.of("http://schemas.openid.net/event/other", Map.of())),
            with(sid, "events", ""),
            with(sid, "nonce", "n"),
            with(sid, "jti", ""),
            with(sid, "exp", Instant.now().minusSeconds(120).getEpochSecond()),
            with(sid, "iat", Instant.now().minusSeconds(3600).getEpochSecond()),
            Map.of());
    for (Map<String, Object> claims : wrong) {
      told(token(claims), 400);
    }
    Map<String, Object> right = PROVIDER.claims("psp-web", with(sid, "events", LOGOUT));
    told(FakeProvider.token(right, FakeProvider.newKey(), JWSAlgorithm.RS256), 400);
    told("nonsense", 400);
    mvc.perform(post("/logout/connect/back-channel/psp")).andExpect(status().isBadRequest());
    stillSignedIn(session);
  }

  @Test
  void forgetsWhatIsOver() throws Exception {
    jdbc.sql("update provider_session set at = at - interval '2 hours'").update();
    jdbc.sql("insert into provider_session values ('gone', 'x', 'y', now() - interval '2 hours')")
        .update();
    providerSessions.forgetWhatIsOver();
    told(token(Map.of("sid", "there-30")), 200);
    signedOut(session);
  }

  private String token(Map<String, Object> claims) {
    Map<String, Object> all = new HashMap<>();
    all.put("events", LOGOUT);
    all.putAll(claims);
    return PROVIDER.token(PROVIDER.claims("psp-web", all));
  }

  private void told(String token, int answer) throws Exception {
    mvc.perform(post("/logout/connect/back-channel/psp").param("logout_token", token))
        .andExpect(status().is(answer))
        .andExpect(header().string("Cache-Control", "no-store"));
  }

  private void stillSignedIn(Cookie cookie) throws Exception {
    mvc.perform(get("/nowhere").cookie(cookie)).andExpect(status().isNotFound());
  }

  private void signedOut(Cookie cookie) throws Exception {
    mvc.perform(get("/nowhere").cookie(cookie)).andExpect(status().isUnauthorized());
  }
}
