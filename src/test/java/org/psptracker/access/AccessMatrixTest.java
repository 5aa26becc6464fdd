package org.psptracker.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.psptracker.access.Visitors.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who may call what. Every endpoint has a row in {@code access-matrix.csv}: who may read it on a
 * case of theirs, on one that is closed, and what strangers and people who are not signed in hear.
 * A new endpoint needs a new row; {@code -Daccess.write=true} writes the table as it is, to be read
 * line by line before it is committed.
 */
@SpringBootTest
class AccessMatrixTest {

  private static final Path TABLE = Path.of("src/test/resources/access-matrix.csv");
  private static final String HEADER = "method,address,own,closed,stranger,signedOut";

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping endpoints;

  @Autowired private Scene scene;

  @Test
  void everyEndpointAnswersAsTheTableSays() throws Exception {
    scene.set();
    Map<String, String> now = new TreeMap<>();
    for (String endpoint : endpoints()) {
      now.put(endpoint, row(endpoint));
    }
    if (Boolean.getBoolean("access.write")) {
      write(now);
    }
    assertThat(String.join("\n", now.values())).isEqualTo(String.join("\n", table()));
  }

  @Test
  void nothingOfACaseIsToldToStrangers() throws IOException {
    assertThat(table())
        .filteredOn(row -> row.matches("\\w+,/(api/)?(cases/\\{|tasks/|requests/drafts/).*"))
        .allMatch(row -> row.split(",", -1)[4].equals("404"));
  }

  @Test
  void nothingButTheFrontDoorIsOpen() throws IOException {
    assertThat(table())
        .filteredOn(row -> row.endsWith(",200"))
        .extracting(row -> row.split(",", -1)[1])
        .containsExactlyInAnyOrder("/", "/sign-in", "/api/docs", "/api/openapi.json");
  }

  @Test
  void whatIsInAListCanBeReadAndNothingElse() throws Exception {
    scene.set();
    List<String> disagree = new ArrayList<>();
    for (Visitor visitor : scene.all()) {
      for (String reference : scene.references()) {
        String list = visitor.text("/api/cases?q=" + reference);
        boolean listed = list.contains("\"" + reference + "\"");
        boolean read = visitor.status("GET", "/api/cases/" + reference) == 200;
        if (listed != read) {
          disagree.add(visitor.name() + " " + reference + (listed ? " only in the list" : ""));
        }
        String tasks = visitor.text("/api/tasks?scope=all&case=" + reference);
        for (String task : scene.tasks(reference)) {
          boolean open = visitor.status("GET", "/api/tasks/" + task) == 200;
          if (tasks.contains(task) != open) {
            disagree.add(visitor.name() + " task of " + reference);
          }
        }
      }
    }
    assertThat(disagree).isEmpty();
  }

  private String row(String endpoint) throws Exception {
    String method = endpoint.split(" ", 2)[0];
    String address = endpoint.split(" ", 2)[1];
    boolean reads = method.equals("GET");
    boolean ofCase = address.contains("{reference}");
    String own = reads ? readers(address, scene.own()) : "";
    String closed = reads && ofCase ? readers(address, scene.closed()) : "";
    String stranger =
        scene.strangers().stream()
            .map(visitor -> status(visitor, method, address))
            .distinct()
            .collect(Collectors.joining("|"));
    String out = status(scene.signedOut(), method, address);
    return String.join(",", method, address, own, closed, stranger, out);
  }

  private String status(Visitor visitor, String method, String address) {
    try {
      return "" + visitor.status(method, scene.filledIn(address, scene.own()));
    } catch (Exception failed) {
      throw new IllegalStateException(method + " " + address, failed);
    }
  }

  /** Initials of the roles that may read it. */
  private String readers(String address, Scene.Place place) throws Exception {
    StringBuilder readers = new StringBuilder();
    for (Visitor visitor : scene.people(place)) {
      int status = visitor.status("GET", scene.filledIn(address, place));
      assertThat(status).as("%s reads %s", visitor.name(), address).isLessThan(500);
      if (status < 400) {
        readers.append(visitor.name().charAt(0));
      }
    }
    return readers.toString();
  }

  private List<String> endpoints() {
    List<String> all = new ArrayList<>();
    endpoints
        .getHandlerMethods()
        .forEach(
            (mapping, handler) -> {
              boolean ofTests =
                  handler
                      .getBeanType()
                      .getProtectionDomain()
                      .getCodeSource()
                      .getLocation()
                      .getPath()
                      .contains("/test-classes/");
              for (String address : mapping.getPatternValues()) {
                mapping.getMethodsCondition().getMethods().stream()
                    .filter(method -> !ofTests)
                    .forEach(method -> all.add(method + " " + address));
              }
            });
    return all;
  }

  private static List<String> table() throws IOException {
    return Files.readAllLines(TABLE).stream().skip(1).toList();
  }

  private static void write(Map<String, String> rows) throws IOException {
    Files.writeString(TABLE, HEADER + "\n" + String.join("\n", rows.values()) + "\n");
  }
}
