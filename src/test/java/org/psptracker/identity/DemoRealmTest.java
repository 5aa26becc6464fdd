package org.psptracker.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The demo realm of Keycloak and the embedded identity know the same people. */
class DemoRealmTest {

  private final JsonNode realm = read();

  private static JsonNode read() {
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
  void holdsNoSecret() {
    realm
        .path("clients")
        .forEach(
            client ->
                assertThat(client.path("secret").asText("${}")).startsWith("${").endsWith("}"));
  }
}
