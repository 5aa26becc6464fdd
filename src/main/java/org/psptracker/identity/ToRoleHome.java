package org.psptracker.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** After sign-in: back to the page that was asked for, else to where the role begins work. */
public class ToRoleHome extends SavedRequestAwareAuthenticationSuccessHandler {

  private final AskedPage asked = new AskedPage();

  /** Leads on and forgets the page, for the next sign-in is not about it. */
  public ToRoleHome() {
    setRequestCache(asked);
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws ServletException, IOException {
    super.onAuthenticationSuccess(request, response, authentication);
    asked.removeRequest(request, response);
  }

  @Override
  protected String determineTargetUrl(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
    return ActorBearer.of(authentication).map(RoleHome::of).orElse("/");
  }
}
