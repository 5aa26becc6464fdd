package org.psptracker.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.psptracker.audit.AuditLog.Outcome;
import org.psptracker.identity.Actor;
import org.psptracker.identity.CurrentActor;
import org.psptracker.identity.Role;
import org.psptracker.web.Basics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = Basics.class)
class AuditLogTest {

  private static final Actor COORDINATOR =
      new Actor(9, "coordinator1", "Priya Raman", Set.of(Role.COORDINATOR), null);

  @Autowired private AuditLog auditLog;
  @Autowired private RefusalFilter refusals;
  @Autowired private CurrentActor currentActor;
  @Autowired private JdbcClient jdbc;
  @Autowired private PlatformTransactionManager transactions;

  private long before;

  @BeforeEach
  void count() {
    before = written();
  }

  @Test
  void anActAndItsRecordShareTheirFate() {
    act(Outcome.DONE, false);
    assertThat(written() - before).isEqualTo(1);
    assertThatThrownBy(() -> act(Outcome.DONE, true)).hasMessage("undo");
    assertThat(written() - before).isEqualTo(1);
  }

  @Test
  void aRefusalSurvivesTheRollback() {
    assertThatThrownBy(() -> act(Outcome.REFUSED, true)).hasMessage("undo");
    assertThat(written() - before).isEqualTo(1);
  }

  @Test
  void aRefusalWithinARequestIsWrittenWithItsOrigin() throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/cases/x/hold");
    request.setRemoteAddr("192.0.2.4");
    refusals.doFilter(
        request,
        new MockHttpServletResponse(),
        new MockFilterChain(
            new jakarta.servlet.http.HttpServlet() {
              @Override
              protected void service(
                  jakarta.servlet.http.HttpServletRequest in,
                  jakarta.servlet.http.HttpServletResponse out) {
                try {
                  act(Outcome.REFUSED, true);
                } catch (IllegalStateException undone) {
                  assertThat(written()).isEqualTo(before);
                }
              }
            }));
    assertThat(
            jdbc.sql(
                    "select host(remote_address) || ' ' || actor_name || ' ' || roles[1] || ' '"
                        + " || (detail->>'reason') from audit_entry order by id desc limit 1")
                .query(String.class)
                .single())
        .isEqualTo("192.0.2.4 Priya Raman COORDINATOR late");
  }

  @Test
  void nobodyBendsTheRecord() {
    act(Outcome.DONE, false);
    for (String table : List.of("audit_entry", "audit_link", "audit_head", "audit_verification")) {
      for (String bend :
          List.of(
              "update %s set at = now()",
              "delete from %s",
              "truncate %s",
              "alter table %s add column more text",
              "alter table %s disable trigger all",
              "alter table %s owner to psp_app",
              "drop table %s",
              "create trigger bend before insert on %s for each row"
                  + " execute function suppress_redundant_updates_trigger()",
              "create rule bend as on insert to %s do instead nothing",
              "create index bend on %s ((1))")) {
        String sql =
            bend.formatted(table).replace("audit_link set at = now()", "audit_link set hash = ''");
        assertThatThrownBy(() -> jdbc.sql(sql).update())
            .as(sql)
            .rootCause()
            .message()
            .matches("(?s).*(permission denied|must be owner|must be able to).*");
      }
    }
    assertThatThrownBy(() -> jdbc.sql("set session_replication_role = replica").update())
        .rootCause()
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> jdbc.sql("update audit_unsealed set entry_id = 0").update())
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  private void act(Outcome outcome, boolean undo) {
    currentActor.runAs(
        COORDINATOR,
        () ->
            new TransactionTemplate(transactions)
                .executeWithoutResult(
                    status -> {
                      auditLog.record(
                          "hold-case", "case", "PSP-2026-00042", outcome, Map.of("reason", "late"));
                      if (undo) {
                        throw new IllegalStateException("undo");
                      }
                    }));
  }

  private long written() {
    return jdbc.sql("select count(*) from audit_entry").query(Long.class).single();
  }
}
