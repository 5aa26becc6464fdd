package org.psptracker.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
  @Autowired private AuditRows rows;
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
    new RefusalFilter(rows)
        .doFilter(
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
    for (String bend :
        new String[] {
          "update audit_entry set actor_name = 'x'",
          "delete from audit_entry",
          "truncate audit_entry"
        }) {
      assertThatThrownBy(() -> jdbc.sql(bend).update())
          .rootCause()
          .hasMessageContaining("permission denied");
    }
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
