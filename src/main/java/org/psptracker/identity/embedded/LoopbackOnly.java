package org.psptracker.identity.embedded;

import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Decides whether the demo identity may start: its password is public. */
final class LoopbackOnly {

  private static final String OUR_ISSUER = "psp.identity.issuer";
  private static final String ISSUER_OF_API =
      "spring.security.oauth2.resourceserver.jwt.issuer-uri";
  private static final String PROVIDERS_OF_PAGES = "spring.security.oauth2.client.provider";

  private LoopbackOnly() {}

  /**
   * @param address what the server binds to; null is every address of the machine
   * @throws EmbeddedIdentityRefused when an issuer is configured or the address is not loopback
   */
  static void require(Environment environment, @Nullable InetAddress address) {
    issuer(environment)
        .ifPresent(
            issuer -> {
              throw new EmbeddedIdentityRefused(
                  "The demo identity does not start beside the configured issuer %s."
                      .formatted(issuer),
                  "Remove the issuer to evaluate with demo people.");
            });
    if (address == null || !address.isLoopbackAddress()) {
      throw new EmbeddedIdentityRefused(
          "The demo identity has a public password and starts on a loopback address only, not on"
              + " %s.".formatted(address == null ? "all addresses" : address.getHostAddress()),
          "Leave server.address at 127.0.0.1, or configure an issuer to sign people in.");
    }
  }

  private static Optional<String> issuer(Environment environment) {
    Stream<String> ofPages =
        Binder.get(environment)
            .bind(PROVIDERS_OF_PAGES, Bindable.mapOf(String.class, Provider.class))
            .orElseGet(Map::of)
            .values()
            .stream()
            .map(Provider::issuerUri);
    return Stream.concat(
            Stream.of(
                environment.getProperty(OUR_ISSUER, ""),
                environment.getProperty(ISSUER_OF_API, "")),
            ofPages)
        .filter(issuer -> issuer != null && !issuer.isBlank())
        .findFirst();
  }

  /** The one property of a provider that matters here. */
  record Provider(@Nullable String issuerUri) {}
}
