package org.psptracker.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.psptracker.access.Visitors.Visitor;
import org.psptracker.audit.RecordWords;
import org.psptracker.database.FreshDatabase;
import org.psptracker.identity.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever is done or refused, at whichever address, leaves an entry on the record. */
@SpringBootTest
@FreshDatabase
class RecordedCallsTest {

  /** 404 is what strangers hear. */
  private static final Set<Integer> REFUSALS = Set.of(401, 403, 404, 409, 412);

  /** What is typed and not sent yet, calculators that keep nothing, and signing in again. */
  private static final String NO_ACTS = ".*/(draft|autosave)|/api/evidence/.*|/demo/person";

  private static final AtomicInteger CALLS = new AtomicInteger();

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping endpoints;

  @Autowired
  @Qualifier("org.psptracker.audit.RefusalFilter")
  private Filter refusalFilter;

  @Autowired private Scene scene;
  @Autowired private JdbcClient jdbc;
  @Autowired private MessageSource messages;
  @Autowired private WebApplicationContext application;

  @Test
  void everyRefusalAndEveryActIsOnRecord() throws Exception {
    scene.set();
    MockMvc calls = calls();
    List<Visitor> visitors = new ArrayList<>(scene.strangers());
    visitors.addAll(scene.people(scene.own()));
    visitors.add(scene.signedOut());
    List<String> missing = new ArrayList<>();
    int refused = 0;
    int done = 0;
    for (Map.Entry<String, String> endpoint : addresses().entrySet()) {
      String method = endpoint.getKey().split(" ", 2)[0];
      for (Visitor one : visitors) {
        Visitor visitor = new Visitor(one.name(), one.actor(), calls);
        Actor actor = one.actor() == null ? Actor.ANONYMOUS : one.actor();
        long before = newest();
        int status = visitor.status(method, scene.filledIn(endpoint.getValue(), scene.own()));
        String outcome =
            REFUSALS.contains(status)
                ? "REFUSED"
                : status < 400 && !method.equals("GET") && one.actor() != null ? "DONE" : null;
        if (outcome == null || endpoint.getValue().matches(NO_ACTS) && outcome.equals("DONE")) {
          continue;
        }
        if (outcome.equals("DONE")) {
          done++;
        } else {
          refused++;
        }
        if (entries(before, actor.personId(), outcome) == 0) {
          missing.add(status + " " + endpoint.getKey() + " by " + one.name());
        }
      }
    }
    assertThat(missing).isEmpty();
    assertThat(new RecordWords(jdbc, messages).missing())
        .as("words for what is on record")
        .isEmpty();
    assertThat(refused).isGreaterThan(300);
    assertThat(done).isGreaterThan(10);
  }

  private static MockHttpServletRequest fromElsewhere(MockHttpServletRequest request) {
    int number = CALLS.incrementAndGet();
    request.setRemoteAddr("10.0." + number / 256 % 256 + "." + number % 256);
    return request;
  }

  @Test
  void aRefusalIsOnRecordUnderTheNumberThatItsPageShows() throws Exception {
    scene.set();
    Visitor stranger = scene.strangers().get(0);
    Visitor visitor = new Visitor(stranger.name(), stranger.actor(), calls());
    Actor actor = Objects.requireNonNull(stranger.actor());
    for (String address : List.of("/people", "/operations", "/audit", "/insight", "/experts")) {
      String page = visitor.text(address);
      String number =
          jdbc.sql(
                  """
                  select coalesce(incident, 'none') from audit_entry where person_id = ?
                  order by id desc limit 1
                  """)
              .param(actor.personId())
              .query(String.class)
              .single();
      assertThat(page).as(address).contains(number);
    }
  }

  private MockMvc calls() {
    return MockMvcBuilders.webAppContextSetup(application)
        .addFilters(refusalFilter)
        // each from an address of its own: of one stranger not every refusal is written
        .defaultRequest(MockMvcRequestBuilders.get("/").with(RecordedCallsTest::fromElsewhere))
        .apply(SecurityMockMvcConfigurers.springSecurity())
        .build();
  }

  private long newest() {
    return jdbc.sql("select coalesce(max(id), 0) from audit_entry").query(Long.class).single();
  }

  private int entries(long after, long personId, String outcome) {
    return jdbc.sql(
            """
            select count(*) from audit_entry
            where id > :after and person_id = :person and outcome = :outcome
            """)
        .param("after", after)
        .param("person", personId)
        .param("outcome", outcome)
        .query(Integer.class)
        .single();
  }

  /** Method and pattern, and the pattern alone. */
  private Map<String, String> addresses() {
    Map<String, String> all = new TreeMap<>();
    endpoints
        .getHandlerMethods()
        .forEach(
            (mapping, handler) ->
                mapping
                    .getPatternValues()
                    .forEach(
                        address ->
                            mapping
                                .getMethodsCondition()
                                .getMethods()
                                .forEach(method -> all.put(method + " " + address, address))));
    return all;
  }
}
