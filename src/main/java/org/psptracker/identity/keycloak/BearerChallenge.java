package org.psptracker.identity.keycloak;

import org.psptracker.identity.Challenge;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

/** Asks for an access token; says no more of a bad one than that it is (RFC 6750, 3). */
class BearerChallenge implements Challenge {

  @Override
  public String to(AuthenticationException cause) {
    String realm = "Bearer realm=\"PSP Case Tracker\"";
    return cause instanceof OAuth2AuthenticationException
        ? realm + ", error=\"invalid_token\", error_description=\"expired, or not for this API\""
        : realm;
  }
}
