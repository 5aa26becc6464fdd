package org.psptracker.sessions;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.psptracker.identity.RequestPath;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session that has lasted long enough: whoever calls with it has not signed in. */
@Component
@Order(AbsoluteEnd.ORDER)
class AbsoluteEnd extends OncePerRequestFilter {

  /** Behind the filter that knows sessions, before security. */
  static final int ORDER = SessionRepositoryFilter.DEFAULT_ORDER + 10;

  private final SessionEnds ends;

  AbsoluteEnd(SessionEnds ends) {
    this.ends = ends;
  }

  /** What needs no session does not look for one, and so does not prolong it. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = RequestPath.of(request);
    return path.startsWith("/assets/") || RequestPath.isApi(path) || path.startsWith("/actuator/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    if (session != null && ends.isOver(session)) {
      session.invalidate();
    }
    chain.doFilter(request, response);
  }
}
