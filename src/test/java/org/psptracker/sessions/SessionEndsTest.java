package org.psptracker.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

class SessionEndsTest {

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-23T14:00:00Z"));
  private final SessionEnds ends =
      new SessionEnds(
          new SessionSettings(Duration.ofMinutes(30), Duration.ofHours(12), Duration.ofMinutes(5)),
          now::get);

  @Test
  void usedOrNotItEndsTwelveHoursAfterSigningIn() throws Exception {
    MockHttpSession session = session(true);
    assertThat(call(session)).isTrue();
    pass(Duration.ofHours(12).minusSeconds(1));
    assertThat(call(session)).isTrue();
    assertThat(ends.stay(session)).isEqualTo(new Stay(1800, 1, 300));
    pass(Duration.ofSeconds(1));
    assertThat(call(session)).isFalse();
  }

  @Test
  void waitingOnTheSignInPageCostsNothing() throws Exception {
    MockHttpSession session = session(false);
    pass(Duration.ofHours(13));
    assertThat(call(session)).isTrue();
    session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, "in");
    assertThat(call(session)).isTrue();
    assertThat(ends.stay(session).most()).isEqualTo(Duration.ofHours(12).toSeconds());
  }

  /** Whether the session is still there after a call with it. */
  private boolean call(MockHttpSession session) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/inbox");
    request.setSession(session);
    new AbsoluteEnd(ends).doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    return !session.isInvalid();
  }

  private void pass(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }

  private static MockHttpSession session(boolean signedIn) {
    MockHttpSession session = new MockHttpSession();
    if (signedIn) {
      session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, "in");
    }
    return session;
  }
}
