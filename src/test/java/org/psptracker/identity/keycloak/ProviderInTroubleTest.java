package org.psptracker.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "psp.identity.timeout=PT0.7S")
class ProviderInTroubleTest extends WithFakeProvider {

  private static final Duration TIMEOUT = Duration.ofMillis(700);

  @Autowired private DataSource dataSource;

  private boolean stopped;

  @AfterEach
  void mend() {
    if (stopped) {
      PROVIDER.start();
    }
  }

  @Test
  void downThoseSignedInGoOnAndSignInSaysSo() throws Exception {
    Map<String, Object> expert = person("s-40", "vega", "expert");
    Cookie session = session(expert);
    String token = accessToken(expert);
    mvc.perform(get("/api/me").header("Authorization", token)).andExpect(status().isOk());
    PROVIDER.stop();
    stopped = true;
    mvc.perform(get("/").cookie(session))
        .andExpect(content().string(containsString("Name of vega")));
    mvc.perform(get("/api/me").header("Authorization", token)).andExpect(status().isOk());
    mvc.perform(get("/oauth2/authorization/psp"))
        .andExpect(header().string("Location", "/sign-in?unavailable"));
    mvc.perform(get("/sign-in?unavailable"))
        .andExpect(content().string(containsString("does not answer")))
        .andExpect(content().string(containsString("you can go on working")));
    PROVIDER.start();
    stopped = false;
    assertThat(signIn(expert).getRedirectedUrl()).isEqualTo("/inbox");
  }

  @Test
  void slowSignInAnswersWithinTheTimeOutAndThoseSignedInNoticeNothing() throws Exception {
    Cookie session = session(person("s-41", "vega", "expert"));
    PROVIDER.hold();
    Instant before = Instant.now();
    mvc.perform(get("/oauth2/authorization/psp"))
        .andExpect(header().string("Location", "/sign-in?unavailable"));
    assertThat(Duration.between(before, Instant.now()))
        .isBetween(TIMEOUT.dividedBy(2), TIMEOUT.multipliedBy(3));
    mvc.perform(get("/").cookie(session)).andExpect(status().isOk());
  }

  @Test
  void slowInTheMiddleOfASignInLeadsBackToThePageToo() throws Exception {
    var started = mvc.perform(get("/oauth2/authorization/psp")).andReturn().getResponse();
    String state = String.valueOf(started.getRedirectedUrl()).replaceAll(".*state=([^&]*).*", "$1");
    PROVIDER.hold();
    mvc.perform(
            get("/login/oauth2/code/psp")
                .cookie(started.getCookies())
                .param("code", "a-code")
                .param(
                    "state",
                    java.net.URLDecoder.decode(state, java.nio.charset.StandardCharsets.UTF_8)))
        .andExpect(header().string("Location", "/sign-in?unavailable"));
  }

  @Test
  void manyWhoWantToSignInHoldNeitherThreadsNorConnections() throws Exception {
    Cookie session = session(person("s-42", "vega", "expert"));
    PROVIDER.hold();
    int asked = PROVIDER.calls("/.well-known/openid-configuration");
    ExecutorService crowd = Executors.newFixedThreadPool(40);
    try {
      List<Future<String>> answers = new ArrayList<>();
      Instant before = Instant.now();
      for (int i = 0; i < 40; i++) {
        answers.add(
            crowd.submit(
                () ->
                    mvc.perform(get("/oauth2/authorization/psp"))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl()));
      }
      mvc.perform(get("/").cookie(session)).andExpect(status().isOk());
      HikariDataSource pool = dataSource.unwrap(HikariDataSource.class);
      assertThat(pool.getHikariPoolMXBean().getThreadsAwaitingConnection()).isZero();
      for (Future<String> answer : answers) {
        assertThat(answer.get()).isEqualTo("/sign-in?unavailable");
      }
      assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(12));
    } finally {
      crowd.shutdownNow();
    }
    assertThat(PROVIDER.calls("/.well-known/openid-configuration") - asked)
        .as("one asks at a time, and the few who wait ask after it")
        .isLessThanOrEqualTo(10);
  }

  @Test
  void rotatedKeysAreFetchedWhenTheFirstTokenUnderThemComes() throws Exception {
    Map<String, Object> expert = person("s-43", "vega", "expert");
    String old = accessToken(expert);
    mvc.perform(get("/api/me").header("Authorization", old)).andExpect(status().isOk());
    int fetched = PROVIDER.calls("/keys");
    PROVIDER.rotateKeys();
    mvc.perform(get("/api/me").header("Authorization", accessToken(expert)))
        .andExpect(status().isOk());
    assertThat(PROVIDER.calls("/keys")).isEqualTo(fetched + 1);
    mvc.perform(get("/api/me").header("Authorization", old)).andExpect(status().isUnauthorized());
    assertThat(signIn(expert).getRedirectedUrl()).isEqualTo("/inbox");
  }
}
