package org.psptracker.identity.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class LoopbackOnlyTest {

  private final MockEnvironment environment = new MockEnvironment();

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.0.0.2", "::1"})
  void startsOnThisMachine(String address) {
    assertThatCode(() -> LoopbackOnly.require(environment, InetAddress.getByName(address)))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7"})
  void refusesNetworks(String address) {
    assertThatThrownBy(() -> LoopbackOnly.require(environment, InetAddress.getByName(address)))
        .isInstanceOf(EmbeddedIdentityRefused.class)
        .hasMessageContaining("loopback address only");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "psp.identity.issuer",
        "spring.security.oauth2.resourceserver.jwt.issuer-uri",
        "spring.security.oauth2.client.provider.keycloak.issuer-uri"
      })
  void refusesToStandBesideAnIssuer(String property) {
    environment.setProperty(property, "https://id.example/realms/psp");
    assertThatThrownBy(() -> LoopbackOnly.require(environment, InetAddress.getLoopbackAddress()))
        .isInstanceOf(EmbeddedIdentityRefused.class)
        .hasMessageContaining("https://id.example/realms/psp");
  }

  @Test
  void tellsItInASentence() throws UnknownHostException {
    InetAddress everywhere = InetAddress.getByName("0.0.0.0");
    try {
      LoopbackOnly.require(environment, everywhere);
    } catch (EmbeddedIdentityRefused refused) {
      var analysis = new EmbeddedIdentityFailureAnalyzer().analyze(refused);
      assertThat(analysis).isNotNull();
      assertThat(analysis.getDescription()).endsWith("not on 0.0.0.0.");
    }
  }
}
