package org.psptracker.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The realm file opens no door but the two that the application uses. */
class StrictRealmTest {

  private final JsonNode realm = DemoRealmTest.read();

  private List<JsonNode> clients(Predicate<JsonNode> which) {
    return StreamSupport.stream(realm.path("clients").spliterator(), false).filter(which).toList();
  }

  private List<DynamicTest> each(Predicate<JsonNode> which, Consumer<JsonNode> holds) {
    return clients(which).stream()
        .map(
            client ->
                DynamicTest.dynamicTest(
                    client.path("clientId").asText(), () -> holds.accept(client)))
        .toList();
  }

  @TestFactory
  List<DynamicTest> takesEverySecretFromTheEnvironment() {
    return each(
        client -> !client.path("bearerOnly").asBoolean(),
        client -> {
          assertThat(client.path("publicClient").asBoolean()).isFalse();
          // no default: Keycloak would take an empty secret for a secret
          assertThat(client.path("secret").asText()).matches("\\$\\{PSP_[A-Z_]+_SECRET}");
        });
  }

  @TestFactory
  List<DynamicTest> grantsNothingForAPasswordAndNothingImplicitly() {
    return each(
        client -> !client.path("bearerOnly").asBoolean(),
        client -> {
          assertThat(client.path("directAccessGrantsEnabled").asBoolean(true)).isFalse();
          assertThat(client.path("implicitFlowEnabled").asBoolean(true)).isFalse();
          assertThat(client.path("fullScopeAllowed").asBoolean(true)).isFalse();
          assertThat(client.path("optionalClientScopes")).isEmpty();
          JsonNode attributes = client.path("attributes");
          assertThat(attributes.path("oauth2.device.authorization.grant.enabled").asText())
              .isEqualTo("false");
          assertThat(attributes.path("oidc.ciba.grant.enabled").asText()).isEqualTo("false");
        });
  }

  @Test
  void letsNoClientAroundTheBaseline() {
    assertThat(realm.at("/clientProfiles/profiles/0/executors").findValuesAsText("executor"))
        .containsExactly(
            "pkce-enforcer", "secure-session", "reject-implicit-grant", "reject-ropc-grant");
    JsonNode policy = realm.at("/clientPolicies/policies/0");
    assertThat(policy.path("enabled").asBoolean()).isTrue();
    assertThat(policy.at("/conditions/0/condition").asText()).isEqualTo("any-client");
    assertThat(policy.at("/profiles/0").asText()).isEqualTo("psp-baseline");
  }

  @Test
  void answersAtExactAddressesOnly() {
    List<String> addresses = new ArrayList<>();
    clients(client -> true)
        .forEach(
            client -> {
              client.path("redirectUris").forEach(a -> addresses.add(a.asText()));
              client.path("webOrigins").forEach(a -> addresses.add(a.asText()));
              String out = client.path("attributes").path("post.logout.redirect.uris").asText();
              addresses.addAll(List.of(out.isEmpty() ? new String[0] : out.split("##")));
            });
    assertThat(addresses)
        .hasSizeGreaterThan(1)
        .allSatisfy(
            address ->
                assertThat(address)
                    .startsWith("${PSP_PUBLIC_URL:http://localhost:8080}/")
                    .doesNotContain("*", "+"));
  }

  @Test
  void signsPeopleOutOfTheApplicationSessionBySession() {
    JsonNode attributes =
        clients(client -> client.path("clientId").asText().equals("psp-web"))
            .get(0)
            .path("attributes");
    assertThat(attributes.path("backchannel.logout.url").asText())
        .isEqualTo("${PSP_BACKCHANNEL_URL:http://localhost:8080}/logout/connect/back-channel/psp");
    assertThat(attributes.path("backchannel.logout.session.required").asText()).isEqualTo("true");
    assertThat(attributes.path("pkce.code.challenge.method").asText()).isEqualTo("S256");
  }

  @Test
  void givesTheApplicationsAccountNoMoreThanPeopleAndWhatWasDoneWithThem() {
    assertThat(realm.at("/clientScopeMappings/realm-management/0/roles"))
        .extracting(JsonNode::asText)
        .containsExactlyInAnyOrder(
            "view-users",
            "query-users",
            "manage-users",
            "query-groups",
            "view-realm",
            "view-events");
  }

  @Test
  void opensAccountsOnlyThroughTheApplication() {
    assertThat(realm.path("registrationAllowed").asBoolean(true)).isFalse();
    assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
    assertThat(realm.path("sslRequired").asText()).isEqualTo("external");
    assertThat(realm.path("passwordPolicy").asText())
        .contains("length(15)", "passwordBlacklist(common.txt)");
  }
}
