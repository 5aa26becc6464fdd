package org.psptracker.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What the adapter adds to the endpoints of the access matrix, which knows the demo people only.
 */
class EndpointsInFrontTest extends WithFakeProvider {

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping endpoints;

  @Test
  void areThePagesAroundSigningInAndTheBackChannel() {
    assertThat(
            endpoints.getHandlerMethods().entrySet().stream()
                .filter(
                    endpoint ->
                        endpoint
                            .getValue()
                            .getBeanType()
                            .getName()
                            .startsWith("org.psptracker.identity."))
                .map(endpoint -> endpoint.getKey().toString()))
        .containsExactlyInAnyOrder(
            "{GET [/api/me]}",
            "{GET [/sign-in]}",
            "{GET [/signed-out]}",
            "{POST [/logout/connect/back-channel/psp]}");
  }
}
