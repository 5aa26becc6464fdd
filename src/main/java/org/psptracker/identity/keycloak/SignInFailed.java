package org.psptracker.identity.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.psptracker.identity.AccountEvent;
import org.psptracker.identity.NotAdmitted;
import org.psptracker.identity.ProviderUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpServerErrorException;

/** Leads back to the sign-in page, which says what went wrong. */
@Component
@WithProvider
class SignInFailed implements AuthenticationFailureHandler {

  private static final Logger log = LoggerFactory.getLogger(SignInFailed.class);

  private final ApplicationEventPublisher events;

  SignInFailed(ApplicationEventPublisher events) {
    this.events = events;
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    response.sendRedirect(
        response.encodeRedirectURL(request.getContextPath() + "/sign-in?" + query(failure)));
  }

  private String query(AuthenticationException failure) {
    NotAdmitted refused = find(failure, NotAdmitted.class);
    if (refused != null) {
      return "refused=" + refused.reason().id();
    }
    if (find(failure, ProviderUnavailable.class) != null
        || find(failure, IOException.class) != null
        || find(failure, HttpServerErrorException.class) != null) {
      log.warn("sign-in without the identity provider's answer: {}", failure.getMessage());
      return "unavailable";
    }
    OAuth2AuthenticationException told = find(failure, OAuth2AuthenticationException.class);
    String code = told == null ? "unexpected" : told.getError().getErrorCode();
    log.info("sign-in failed: {}", code.replaceAll("[^\\w.-]", "?"));
    if (code.equals("authorization_request_not_found") || code.equals("access_denied")) {
      // the page was left open or opened twice, or the person changed their mind
      return "again";
    }
    events.publishEvent(AccountEvent.refused("sign-in", "unknown", code));
    return "failed";
  }

  private static <E extends Throwable> @Nullable E find(Throwable failure, Class<E> kind) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(20)
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst()
        .orElse(null);
  }
}
