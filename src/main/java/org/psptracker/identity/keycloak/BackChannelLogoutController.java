package org.psptracker.identity.keycloak;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import org.psptracker.identity.AccountEvent;
import org.psptracker.identity.ProviderUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where the provider says that somebody's session is over (OpenID Connect Back-Channel Logout 1.0).
 * Sessions are in the database, so the node that hears it ends them for all.
 */
@RestController
@WithProvider
@Hidden
class BackChannelLogoutController {

  static final String PATH = "/logout/connect/back-channel/" + Registration.ID;

  private static final Logger log = LoggerFactory.getLogger(BackChannelLogoutController.class);

  private final JwtDecoder tokens;
  private final ProviderSessions sessions;
  private final ApplicationEventPublisher events;

  BackChannelLogoutController(
      Tokens tokens, ProviderSessions sessions, ApplicationEventPublisher events) {
    this.tokens = tokens.logout();
    this.sessions = sessions;
    this.events = events;
  }

  @PostMapping(PATH)
  ResponseEntity<Map<String, String>> logout(@RequestParam("logout_token") String logoutToken) {
    Jwt token;
    try {
      token = tokens.decode(logoutToken);
    } catch (JwtException unacceptable) {
      log.info("logout token refused: {}", unacceptable.getClass().getSimpleName());
      return refused("not a logout token of ours");
    } catch (ProviderUnavailable noKeys) {
      return answer(HttpStatus.SERVICE_UNAVAILABLE)
          .body(Map.of("error", "temporarily_unavailable"));
    }
    List<String> ended =
        sessions.end(token.getId(), token.getClaimAsString("sid"), token.getSubject());
    if (ended == null) {
      return refused("came before");
    }
    ended.forEach(
        username ->
            events.publishEvent(
                AccountEvent.done("sign-out", username, Map.of("by", "identity provider"))));
    return answer(HttpStatus.OK).build();
  }

  private static ResponseEntity<Map<String, String>> refused(String why) {
    return answer(HttpStatus.BAD_REQUEST)
        .body(Map.of("error", "invalid_request", "error_description", why));
  }

  private static ResponseEntity.BodyBuilder answer(HttpStatus status) {
    return ResponseEntity.status(status).cacheControl(CacheControl.noStore());
  }
}
