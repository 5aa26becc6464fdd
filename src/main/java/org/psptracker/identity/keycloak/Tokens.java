package org.psptracker.identity.keycloak;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Checks the provider's tokens: signature by an algorithm we allow, issuer, expiry, and purpose.
 */
@Component
@WithProvider
class Tokens {

  /** Asymmetric ones only: whoever can check a token must not be able to make one. */
  static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256, JWSAlgorithm.PS256);

  private final Keys keys;
  private final ProviderSettings settings;

  Tokens(Keys keys, ProviderSettings settings) {
    this.keys = keys;
    this.settings = settings;
  }

  /** Of callers of the API; ID tokens do not name its audience. */
  JwtDecoder access() {
    return decoder(
        List.of(JOSEObjectType.JWT, new JOSEObjectType("at+jwt")),
        List.of(audience(settings.audience()), present("sub")));
  }

  /** Of sign-ins; {@code forClient} checks the rest of what OpenID Connect asks. */
  JwtDecoder identity(OAuth2TokenValidator<Jwt> forClient) {
    return decoder(List.of(JOSEObjectType.JWT), List.of(forClient));
  }

  /** Of the provider's calls to end sessions. */
  JwtDecoder logout() {
    return decoder(
        List.of(JOSEObjectType.JWT, new JOSEObjectType("logout+jwt")),
        List.of(audience(settings.clientId()), new LogoutTokenRules()));
  }

  private JwtDecoder decoder(
      List<JOSEObjectType> types, List<OAuth2TokenValidator<Jwt>> furtherRules) {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(orNone(types)));
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
    // the claims are checked by the rules below
    processor.setJWTClaimsSetVerifier((claims, context) -> {});
    NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
    List<OAuth2TokenValidator<Jwt>> rules = new ArrayList<>();
    rules.add(new JwtTimestampValidator());
    rules.add(present("exp"));
    rules.add(new JwtIssuerValidator(settings.issuer()));
    rules.addAll(furtherRules);
    decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(rules));
    return token -> {
      keys.require();
      return decoder.decode(token);
    };
  }

  private static Set<JOSEObjectType> orNone(List<JOSEObjectType> types) {
    Set<JOSEObjectType> all = new HashSet<>(types);
    all.add(null);
    return all;
  }

  private static OAuth2TokenValidator<Jwt> audience(String audience) {
    return new JwtClaimValidator<List<String>>(
        "aud", named -> named != null && named.contains(audience));
  }

  private static OAuth2TokenValidator<Jwt> present(String claim) {
    return new JwtClaimValidator<>(claim, value -> value != null);
  }
}
