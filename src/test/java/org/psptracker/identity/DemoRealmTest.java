package org.psptracker.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.Test;

/** The demo realm of Keycloak and the embedded identity know the same people. */
class DemoRealmTest {

  private final JsonNode realm = read();

  static JsonNode read() {
    try {
      return new ObjectMapper().readTree(new File("keycloak/psp-realm.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void hasEachRole() {
    assertThat(realm.path("roles").path("realm").findValuesAsText("name"))
        .containsExactlyInAnyOrderElementsOf(Arrays.stream(Role.values()).map(Role::id).toList());
  }

  @Test
  void hasTheSamePeopleInTheSameRolesAndSites() throws IOException {
    Map<String, String> embedded = new TreeMap<>();
    new YAMLMapper()
        .readTree(new File("src/main/resources/demo/people.yml"))
        .path("people")
        .forEach(
            person ->
                embedded.put(
                    person.path("username").asText(),
                    String.join(
                        " | ",
                        person.path("name").asText(),
                        person.path("title").asText(),
                        person.path("roles").path(0).asText(),
                        person.path("site").asText())));
    Map<String, String> inRealm = new TreeMap<>();
    StreamSupport.stream(realm.path("users").spliterator(), false)
        .filter(person -> !person.has("serviceAccountClientId"))
        .forEach(
            person ->
                inRealm.put(
                    person.path("username").asText(),
                    String.join(
                        " | ",
                        person.path("firstName").asText() + " " + person.path("lastName").asText(),
                        person.path("attributes").path("title").path(0).asText(),
                        person.path("realmRoles").path(0).asText(),
                        person.path("groups").path(0).asText().replace("/jurisdictions/", ""))));
    assertThat(inRealm).hasSize(20).isEqualTo(embedded);
  }

  @Test
  void namesTheSitesAsTheDemonstrationDoes() throws IOException {
    JsonNode sites = new YAMLMapper().readTree(new File("src/main/resources/demo/sites.yml"));
    JsonNode groups = realm.path("groups").path(0).path("subGroups");
    assertThat(groups).hasSize(8);
    groups.forEach(
        group -> {
          JsonNode site = sites.path(group.path("name").asText());
          Map<String, String> attributes = new TreeMap<>();
          group
              .path("attributes")
              .properties()
              .forEach(a -> attributes.put(a.getKey(), a.getValue().path(0).asText()));
          assertThat(attributes)
              .containsOnly(
                  Map.entry("ori", site.path("ori").asText()),
                  Map.entry("agency", site.path("agency").asText()),
                  Map.entry("place", site.path("place").asText()),
                  Map.entry("usState", site.path("state").asText()),
                  Map.entry("agencyType", site.path("type").asText("MUNICIPAL_POLICE")),
                  Map.entry("population", site.path("population").asText()));
        });
  }

  @Test
  void letsTheDemonstrationsPeopleInWithItsPublishedPasswordAlone() throws Exception {
    Set<String> passwords = new HashSet<>();
    for (JsonNode person : realm.path("users")) {
      for (JsonNode credential : person.path("credentials")) {
        passwords.add(credential.path("secretData").asText());
        assertThat(credential.path("credentialData").asText())
            .contains("pbkdf2-sha512", "\"hashIterations\": 210000");
      }
      assertThat(person.path("credentials")).hasSize(person.has("serviceAccountClientId") ? 0 : 1);
    }
    assertThat(passwords).hasSize(1);
    JsonNode hash = new ObjectMapper().readTree(passwords.iterator().next());
    PBEKeySpec published =
        new PBEKeySpec(
            "psp-demo".toCharArray(), hash.path("salt").binaryValue(), 210_000, 64 * Byte.SIZE);
    assertThat(hash.path("value").binaryValue())
        .isEqualTo(
            SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                .generateSecret(published)
                .getEncoded());
  }
}
