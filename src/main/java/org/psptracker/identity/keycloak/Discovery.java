package org.psptracker.identity.keycloak;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.psptracker.identity.ProviderUnavailable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * What the provider says about itself (OpenID Connect Discovery 1.0). Read when it is first needed,
 * so that this application starts while the provider is down.
 */
@Component
@WithProvider
class Discovery {

  /** The provider's addresses; those that only some providers have may be null. */
  record Provider(
      String authorization,
      String token,
      String keys,
      @Nullable String userInfo,
      @Nullable String endSession) {}

  private static final ParameterizedTypeReference<Map<String, Object>> JSON =
      new ParameterizedTypeReference<>() {};

  private final ProviderSettings settings;
  private final RestClient client;
  private final Fetched<Provider> provider;

  Discovery(ProviderSettings settings, ProviderCalls calls) {
    this.settings = settings;
    this.client = calls.client().build();
    this.provider =
        new Fetched<>(
            "description",
            this::read,
            new Fetched.Times(Duration.ofMinutes(10), settings.pause(), settings.timeout()),
            System::nanoTime);
  }

  /** The provider as it was described, perhaps a while ago. */
  Provider get() {
    return provider.get();
  }

  /** The provider, if it answers now. */
  Provider answering() {
    return provider.current();
  }

  /** What is known without asking. */
  Optional<Provider> known() {
    return provider.known();
  }

  private Provider read() {
    Map<String, Object> said = client.get().uri(settings.discovery()).retrieve().body(JSON);
    if (said == null || !settings.issuer().equals(said.get("issuer"))) {
      // RFC 8414, 3.3: another issuer's description must not be used
      throw new ProviderUnavailable("it describes another issuer", null);
    }
    return new Provider(
        needed(said, "authorization_endpoint"),
        needed(said, "token_endpoint"),
        needed(said, "jwks_uri"),
        (String) said.get("userinfo_endpoint"),
        (String) said.get("end_session_endpoint"));
  }

  private static String needed(Map<String, Object> said, String name) {
    if (said.get(name) instanceof String address) {
      return address;
    }
    throw new ProviderUnavailable("its description has no " + name, null);
  }
}
