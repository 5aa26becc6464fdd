package org.psptracker.identity.embedded;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.psptracker.identity.RoleHome;
import org.psptracker.identity.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** After sign-in: back to the page that was asked for, else to where the role begins work. */
class ToRoleHome extends SavedRequestAwareAuthenticationSuccessHandler {

  @Override
  protected String determineTargetUrl(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
    return authentication instanceof SignedIn person ? RoleHome.of(person.actor()) : "/";
  }
}
