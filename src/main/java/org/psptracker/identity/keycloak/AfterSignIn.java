package org.psptracker.identity.keycloak;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.psptracker.identity.ToRoleHome;
import org.springframework.security.core.Authentication;

/** Notes which session of the provider's the new session belongs to, then leads to the work. */
class AfterSignIn extends ToRoleHome {

  private final ProviderSessions sessions;

  AfterSignIn(ProviderSessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws ServletException, IOException {
    if (authentication.getPrincipal() instanceof ProviderPrincipal principal) {
      sessions.remember(
          request.getSession().getId(), principal.sessionThere(), principal.getSubject());
    }
    super.onAuthenticationSuccess(request, response, authentication);
  }
}
