package org.psptracker.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Remembers which page somebody asked for before they signed in. It is asked for anew by its own
 * address, to which nothing is added: pages refuse parameters that they do not know.
 */
final class AskedPage extends HttpSessionRequestCache {

  AskedPage() {
    setMatchingRequestParameterName(null);
    setRequestMatcher((RequestMatcher) AskedPage::isPage);
  }

  /** Nothing of the first call is put in place of the second, so no session is read for it. */
  @Override
  public @Nullable HttpServletRequest getMatchingRequest(
      HttpServletRequest request, HttpServletResponse response) {
    return null;
  }

  @Override
  public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
    // asked before the page is kept, for that begins a session; what a script fetches begins none
    boolean ended = isPage(request) && EndedSession.cameWith(request);
    super.saveRequest(request, response);
    if (ended) {
      EndedSession.note(request);
    }
  }

  private static boolean isPage(HttpServletRequest request) {
    String into = request.getHeader("Sec-Fetch-Dest");
    return "GET".equals(request.getMethod())
        && request.getHeader("HX-Request") == null
        && (into == null || into.equals("document"));
  }
}
