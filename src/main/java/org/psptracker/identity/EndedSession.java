package org.psptracker.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/**
 * Somebody came with a session that is over, which the sign-in page says: else they would only be
 * asked who they are, in the middle of their work.
 */
public final class EndedSession {

  private static final String NOTED = "psp.session-ended";

  private EndedSession() {}

  /** Whether the session that the browser names is not known any more. */
  static boolean cameWith(HttpServletRequest request) {
    return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
  }

  static void note(HttpServletRequest request) {
    request.getSession().setAttribute(NOTED, true);
  }

  /** Whether that is to be said on the page that answers the request: once, then it is old news. */
  public static boolean take(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    boolean noted = session != null && session.getAttribute(NOTED) != null;
    if (noted) {
      session.removeAttribute(NOTED);
    }
    return noted;
  }
}
