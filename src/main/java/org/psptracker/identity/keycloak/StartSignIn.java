package org.psptracker.identity.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/**
 * Sends people to the provider, if it answers: a browser that is sent to a server that is down
 * shows an error of its own, from which no way leads back.
 */
@Component
@WithProvider
class StartSignIn implements OAuth2AuthorizationRequestResolver {

  static final String PATH = "/oauth2/authorization";

  private final Discovery discovery;
  private final ProviderSettings settings;
  private final DefaultOAuth2AuthorizationRequestResolver requests;

  StartSignIn(Registration registration, Discovery discovery, ProviderSettings settings) {
    this.discovery = discovery;
    this.settings = settings;
    this.requests = new DefaultOAuth2AuthorizationRequestResolver(registration, PATH);
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
    return ifAnswering(requests.resolve(request), request);
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String id) {
    return ifAnswering(requests.resolve(request, id), request);
  }

  private @Nullable OAuth2AuthorizationRequest ifAnswering(
      @Nullable OAuth2AuthorizationRequest made, HttpServletRequest request) {
    if (made == null) {
      return null;
    }
    discovery.answering();
    return OAuth2AuthorizationRequest.from(made)
        .additionalParameters(
            parameters -> {
              parameters.putAll(settings.requestParameters());
              if (request.getParameter("another") != null) {
                parameters.put("prompt", "login");
              }
            })
        .build();
  }
}
