package org.psptracker.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.psptracker.access.Visitors.Visitor;
import org.psptracker.cases.CasePart;
import org.psptracker.cases.CasePeople;
import org.psptracker.database.Sight;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Role;
import org.psptracker.process.Programme;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** What a query forgets to ask, the database asks. */
@SpringBootTest
class RowSecurityTest {

  /** Tables of a case: those with its key, and those whose rows belong to a row of such a table. */
  private static final String TABLES_OF_CASES =
      """
      with recursive of_case as (
        select c.oid, c.relname from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
          and (c.relname in ('case_file', 'case_file_aud') or exists (select from pg_attribute a
            where a.attrelid = c.oid and a.attname = 'case_id' and not a.attisdropped))
        union
        select child.oid, child.relname from of_case parent
        join pg_constraint r on r.confrelid = parent.oid and r.contype = 'f'
        join pg_class child on child.oid = r.conrelid),
      histories as (
        select oid, relname from of_case
        union
        select h.oid, h.relname from of_case o join pg_class h on h.relname = o.relname || '_aud')
      """;

  @Autowired private Scene scene;
  @Autowired private Programme programme;
  @Autowired private Visitors visitors;
  @Autowired private CasePeople casePeople;
  @Autowired private JdbcClient jdbc;
  @Autowired private DataSource connections;
  @Autowired private TransactionTemplate transaction;
  @Autowired private ObjectMapper json;

  @BeforeEach
  void set() throws Exception {
    scene.set();
  }

  @Test
  void everyTableOfACaseIsUnderTheSightOfTheConnection() {
    assertThat(tables("true")).hasSizeGreaterThan(90);
    assertThat(
            tables(
                """
                not (select relrowsecurity from pg_class c where c.oid = h.oid) or not exists (
                  select from pg_policy p where p.polrelid = h.oid and p.polname = 'sight')
                """))
        .as("tables without")
        .isEmpty();
  }

  @Test
  void aConnectionThatSaidNothingSeesNothing() throws SQLException {
    List<String> seen = new ArrayList<>();
    try (Connection unsaid = DriverManager.getConnection(address(), "psp_app", "")) {
      JdbcClient blind = JdbcClient.create(new SingleConnectionDataSource(unsaid, true));
      for (String table : tables("true")) {
        if (exists(blind, table)) {
          seen.add(table);
        }
      }
    }
    assertThat(seen).isEmpty();
    assertThat(exists(jdbc, "case_file")).as("for the program itself").isTrue();
  }

  @Test
  void aCallThatForgetsToAskTellsWhatItsReaderSeesAnyway() throws Exception {
    for (Visitor visitor : scene.all()) {
      List<String> listed = listed(visitor);
      for (String forgetful : List.of("cases", "entities")) {
        List<String> told = new ArrayList<>();
        json.readTree(visitor.text("/api/forgetful/" + forgetful))
            .forEach(one -> told.add(one.asText()));
        assertThat(told)
            .as("%s, %s", visitor.name(), forgetful)
            .containsExactlyInAnyOrderElementsOf(listed);
      }
    }
    assertThat(listed(scene.partner())).containsExactlyInAnyOrderElementsOf(scene.references());
  }

  @Test
  void aConnectionIsToldAnewWhoTakesIt() {
    Sight expert =
        new Sight(
            false,
            null,
            java.util.Objects.requireNonNull(scene.people(scene.own()).get(2).actor()).personId(),
            null);
    for (int i = 0; i < 3; i++) {
      assertThat(Sight.NONE.call(this::references)).isEmpty();
      assertThat(expert.call(this::references)).isNotEmpty();
      assertThat(references()).containsAll(scene.references());
      transaction.executeWithoutResult(
          about -> {
            assertThat(references()).containsAll(scene.references());
            about.setRollbackOnly();
          });
    }
  }

  @Test
  void aPartnerContactSeesTheCaseUntilTheirPartEnds() throws Exception {
    String reference = scene.own().reference();
    long own =
        jdbc.sql("select id from case_file where reference = ?")
            .param(reference)
            .query(Long.class)
            .single();
    Actor contact = programme.person(Role.JURISDICTION, programme.site());
    Visitor visitor = visitors.visitor("Former partner", contact);
    Sight sight = new Sight(false, null, null, contact.personId());
    casePeople.put(own, contact.personId(), CasePart.PARTNER);
    assertThat(listed(visitor)).containsExactly(reference);
    assertThat(sight.call(this::references)).containsExactly(reference);
    casePeople.end(own, contact.personId(), CasePart.PARTNER);
    assertThat(listed(visitor)).isEmpty();
    assertThat(visitor.status("GET", "/api/cases/" + reference)).isEqualTo(404);
    assertThat(sight.call(this::references)).as("in the database").isEmpty();
  }

  @Test
  void whatBelongsToARowIsSeenWithIt() {
    for (String table : List.of("plan_goal", "shortlist_row", "attachment_content", "deadline")) {
      assertThat(exists(jdbc, table)).as(table).isTrue();
      assertThat(Sight.NONE.call(() -> exists(jdbc, table))).as(table).isFalse();
    }
    long partner = java.util.Objects.requireNonNull(scene.partner().actor()).personId();
    Sight ofPartner = new Sight(false, null, null, partner);
    assertThat(ofPartner.call(() -> exists(jdbc, "plan_goal"))).isTrue();
  }

  private List<String> references() {
    return jdbc.sql("select reference from case_file").query(String.class).list();
  }

  private List<String> listed(Visitor visitor) throws Exception {
    List<String> all = new ArrayList<>();
    String next = "";
    do {
      JsonNode page =
          json.readTree(
              visitor.text("/api/cases?limit=100" + (next.isEmpty() ? "" : "&after=" + next)));
      page.path("items").forEach(one -> all.add(one.path("reference").asText()));
      next = page.path("next").asText("").replace("null", "");
    } while (!next.isEmpty());
    return all;
  }

  private static boolean exists(JdbcClient client, String table) {
    return client.sql("select exists (select from " + table + ")").query(Boolean.class).single();
  }

  private List<String> tables(String condition) {
    return jdbc.sql(TABLES_OF_CASES + "select relname::text from histories h where " + condition)
        .query(String.class)
        .list();
  }

  private String address() throws SQLException {
    try (Connection any = connections.getConnection()) {
      return any.getMetaData().getURL();
    }
  }
}
