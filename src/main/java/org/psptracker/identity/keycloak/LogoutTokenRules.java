package org.psptracker.identity.keycloak;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/** What OpenID Connect Back-Channel Logout 1.0, section 2.6, asks beside signature and issuer. */
class LogoutTokenRules implements OAuth2TokenValidator<Jwt> {

  /** Longer ago than this a token was issued for a logout that is over. */
  static final Duration OLDEST = Duration.ofMinutes(10);

  private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

  @Override
  public OAuth2TokenValidatorResult validate(Jwt token) {
    Instant issued = token.getIssuedAt();
    boolean isRecent = issued != null && issued.isAfter(Instant.now().minus(OLDEST));
    boolean saysWho = token.hasClaim("sid") || token.hasClaim("sub");
    boolean isLogout =
        token.getClaim("events") instanceof Map<?, ?> events
            && events.get(EVENT) instanceof Map<?, ?>;
    boolean isNoIdToken = !token.hasClaim("nonce");
    return isRecent && saysWho && isLogout && isNoIdToken && token.getId() != null
        ? OAuth2TokenValidatorResult.success()
        : OAuth2TokenValidatorResult.failure(
            new OAuth2Error("invalid_request", "not a logout token", null));
  }
}
