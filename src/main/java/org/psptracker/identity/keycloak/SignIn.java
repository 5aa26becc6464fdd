package org.psptracker.identity.keycloak;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.psptracker.identity.ProviderUnavailable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * From a checked ID token to the person. Providers that put little into it are asked for the rest;
 * with the others a sign-in is one call shorter.
 */
@Component
@WithProvider
class SignIn implements OAuth2UserService<OidcUserRequest, OidcUser> {

  private static final ParameterizedTypeReference<Map<String, Object>> JSON =
      new ParameterizedTypeReference<>() {};

  private final ClaimReader reader;
  private final Admission admission;
  private final RestClient client;

  SignIn(ClaimReader reader, Admission admission, ProviderCalls calls) {
    this.reader = reader;
    this.admission = admission;
    this.client = calls.client().build();
  }

  @Override
  public OidcUser loadUser(OidcUserRequest request) {
    Map<String, Object> claims = new HashMap<>(request.getIdToken().getClaims());
    String userInfo =
        request.getClientRegistration().getProviderDetails().getUserInfoEndpoint().getUri();
    if (userInfo != null && !reader.isWhole(claims)) {
      userInfo(userInfo, request).forEach(claims::putIfAbsent);
    }
    return new ProviderPrincipal(admission.admit(reader.read(claims)), request.getIdToken());
  }

  private Map<String, Object> userInfo(String address, OidcUserRequest request) {
    Map<String, Object> said;
    try {
      said =
          client
              .get()
              .uri(address)
              .headers(headers -> headers.setBearerAuth(request.getAccessToken().getTokenValue()))
              .retrieve()
              .body(JSON);
    } catch (RestClientException failure) {
      throw new ProviderUnavailable("user info", failure);
    }
    // OpenID Connect Core, 5.3.2: it may be about another person, and must not be used then
    if (said == null || !Objects.equals(said.get("sub"), request.getIdToken().getSubject())) {
      throw new OAuth2AuthenticationException(new OAuth2Error("invalid_user_info_response"));
    }
    return said;
  }
}
