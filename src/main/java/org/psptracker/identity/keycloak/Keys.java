package org.psptracker.identity.keycloak;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.psptracker.identity.ProviderUnavailable;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * The provider's public keys. A token under a key that is not known makes us look again, for keys
 * rotate; known keys are used on while the provider does not answer.
 */
@Component
@WithProvider
class Keys implements JWKSource<SecurityContext> {

  private final Discovery discovery;
  private final RestClient client;
  private final Fetched<JWKSet> keys;

  Keys(Discovery discovery, ProviderCalls calls, ProviderSettings settings) {
    this.discovery = discovery;
    this.client = calls.client().build();
    this.keys =
        new Fetched<>(
            "keys",
            this::read,
            new Fetched.Times(Duration.ofMinutes(5), settings.pause(), settings.timeout()),
            System::nanoTime);
  }

  /**
   * Makes sure that there are keys at all.
   *
   * @throws ProviderUnavailable if none were ever read
   */
  void require() {
    keys.get();
  }

  @Override
  public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
    List<JWK> found = selector.select(keys.get());
    return found.isEmpty() ? selector.select(keys.renewed()) : found;
  }

  private JWKSet read() {
    String body = client.get().uri(discovery.get().keys()).retrieve().body(String.class);
    try {
      return JWKSet.parse(Objects.requireNonNullElse(body, ""));
    } catch (ParseException malformed) {
      throw new ProviderUnavailable("they are malformed", malformed);
    }
  }
}
