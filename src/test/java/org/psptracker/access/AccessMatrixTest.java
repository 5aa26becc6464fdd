package org.psptracker.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.psptracker.access.Visitors.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who may call what. Every endpoint has a row in {@code access-matrix.csv} for whoever calls it
 * about the own case, about an own case that is closed, about somebody else's, and without having
 * signed in. People are their initials: jurisdiction, coordinator, expert, leadership, admin,
 * integration, one to whom a place is offered, a partner contact of another site and one with whom
 * these are shared and nothing else; of others, jurisdiction, a partner with whom nothing is shared
 * (unshared), expert and integration. A capital may call it, a small letter is refused (403), with
 * {@code !} it cannot be done now (409), and whoever is not named finds nothing there (404). Bodies
 * are empty: that they are refused for it (400, 422) says that they may.
 *
 * <p>A new endpoint needs a new row; {@code -Daccess.write=true} writes the table as it is, to be
 * read line by line before it is committed.
 */
@SpringBootTest
class AccessMatrixTest {

  private static final Path TABLE = Path.of("src/test/resources/access-matrix.csv");
  private static final String HEADER = "method,address,own,closed,foreign,signedOut";

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping endpoints;

  @Autowired private Scene scene;
  @Autowired private TransactionTemplate transaction;

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
    Map<String, String> written = new TreeMap<>();
    table().forEach(row -> written.put(row.split(",", 3)[0] + " " + row.split(",", 3)[1], row));
    assertThat(now.keySet())
        .as("endpoints: those without a row in %s, and rows without an endpoint", TABLE)
        .containsExactlyElementsOf(written.keySet());
    assertThat(String.join("\n", now.values())).isEqualTo(String.join("\n", table()));
  }

  @Test
  void nothingOfACaseIsToldToStrangers() throws IOException {
    assertThat(table())
        .filteredOn(row -> row.matches("\\w+,/(api/)?(cases/\\{|tasks/|requests/drafts/).*"))
        .allMatch(row -> row.split(",", -1)[4].isEmpty());
  }

  @Test
  void leadershipAndAdminChangeNothing() throws IOException {
    assertThat(table())
        .filteredOn(row -> !row.startsWith("GET"))
        .filteredOn(
            row ->
                !row.matches(
                    "\\w+,/(api/evidence|surveys|demo|session|operations|(api/)?audit)/.*"))
        .filteredOn(row -> !row.matches("\\w+,/(ask-for-access|(api/)?people|(api/)?access-req).*"))
        .noneMatch(row -> row.matches(".*,[\\w!]*[LA][\\w!]*,.*"));
  }

  @Test
  void aPartnerContactChangesNothingOfACase() throws IOException {
    assertThat(table())
        .filteredOn(row -> row.matches("(POST|PUT|DELETE),/(api/)?(cases/\\{|tasks/).*"))
        .noneMatch(row -> row.matches("[^,]*,[^,]*,.*[PSU].*"));
  }

  @Test
  void onlyCoordinatorsAndAdminsKeepPeople() throws IOException {
    assertThat(table())
        .filteredOn(row -> row.matches("\\w+,/(api/)?(people|access-requests)\\b.*"))
        .hasSizeGreaterThan(20)
        .noneMatch(row -> row.split(",", -1)[2].matches(".*[JELIOPS].*"))
        .allMatch(row -> row.split(",", -1)[4].matches("[jeipu]*"));
  }

  @Test
  void nothingButTheFrontDoorIsOpen() throws IOException {
    assertThat(table())
        .filteredOn(row -> row.endsWith(",200"))
        .extracting(row -> row.split(",", -1)[1])
        .containsExactlyInAnyOrder(
            "/",
            "/sign-in",
            "/ask-for-access",
            "/ask-for-access/sent",
            "/surveys/{secret}",
            "/api/docs",
            "/api/openapi.json",
            "/api/openapi.json.yaml");
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
    boolean ofCase = address.contains("{reference}");
    return String.join(
        ",",
        method,
        address,
        callers(method, address, scene.own(), scene.people(scene.own())),
        ofCase ? callers(method, address, scene.closed(), scene.people(scene.closed())) : "",
        callers(method, address, scene.own(), scene.strangers()),
        "" + status(scene.signedOut(), method, scene.filledIn(address, scene.own())));
  }

  /** Those who do not hear that there is no such thing, as the table writes them. */
  private String callers(String method, String address, Scene.Place place, List<Visitor> people) {
    StringBuilder callers = new StringBuilder();
    for (Visitor visitor : people) {
      int status = status(visitor, method, scene.filledIn(address, place));
      assertThat(status).as("%s: %s %s", visitor.name(), method, address).isLessThan(500);
      String initial = visitor.name().substring(0, 1);
      switch (status) {
        case 401 -> callers.append('?');
        case 404 -> {}
        case 403 -> callers.append(initial.toLowerCase(Locale.ROOT));
        case 409 -> callers.append(initial).append('!');
        default -> callers.append(initial);
      }
    }
    return callers.toString();
  }

  /** Of a call that leaves nothing behind: the next one finds everything as it was. */
  private int status(Visitor visitor, String method, String address) {
    Integer status =
        transaction.execute(
            about -> {
              about.setRollbackOnly();
              try {
                return visitor.status(method, address);
              } catch (Exception failed) {
                throw new IllegalStateException(method + " " + address, failed);
              }
            });
    return Objects.requireNonNull(status);
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
