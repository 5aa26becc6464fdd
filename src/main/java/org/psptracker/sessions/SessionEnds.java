package org.psptracker.sessions;

import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** When a session ends; by the real clock, for the programme's may be moved. */
@Component
class SessionEnds {

  private static final String SIGNED_IN_AT = "psp.signed-in-at";

  private final SessionSettings settings;
  private final InstantSource clock;

  @Autowired
  SessionEnds(SessionSettings settings) {
    this(settings, InstantSource.system());
  }

  SessionEnds(SessionSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** Whether it is over, although it was used; counts from the first call after signing in. */
  boolean isOver(HttpSession session) {
    return isSignedIn(session) && used(session).compareTo(settings.absolute()) >= 0;
  }

  Stay stay(HttpSession session) {
    return new Stay(
        settings.idle().toSeconds(),
        Math.max(0, settings.absolute().minus(used(session)).toSeconds()),
        settings.warning().toSeconds());
  }

  private Duration used(HttpSession session) {
    long now = clock.millis();
    if (session.getAttribute(SIGNED_IN_AT) instanceof Long since) {
      return Duration.ofMillis(now - since);
    }
    session.setAttribute(SIGNED_IN_AT, now);
    return Duration.ZERO;
  }

  private static boolean isSignedIn(HttpSession session) {
    return session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
        != null;
  }
}
