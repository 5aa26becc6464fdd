package org.psptracker.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

/** Nobody whom we do not know fills the record, and none of their refusals is passed over. */
@SpringBootTest(classes = Basics.class)
class RefusedStrangersTest {

  private static final Actor EXPERT =
      new Actor(8, "expert1", "Marisol Vega", Set.of(Role.EXPERT), null);

  @Autowired private RefusalFilter filter;
  @Autowired private RefusedStrangers strangers;
  @Autowired private CurrentActor currentActor;
  @Autowired private JdbcClient jdbc;

  private long before;

  @BeforeEach
  void nobodyIsBeingCounted() {
    strangers.stop();
    before = jdbc.sql("select coalesce(max(id), 0) from audit_entry").query(Long.class).single();
  }

  @Test
  void ofOneAddressTheFirstIsWrittenAndTheRestCounted() throws Exception {
    for (int i = 0; i < 40; i++) {
      call("/api/cases/a" + (char) ('a' + i % 26), "192.0.2.1", Actor.ANONYMOUS);
    }
    call("/api/cases", "192.0.2.2", Actor.ANONYMOUS);
    assertThat(written())
        .containsExactly(
            "192.0.2.1 /api/cases/aa {\"status\":401}", "192.0.2.2 /api/cases {\"status\":401}");
    strangers.writeCounts(Instant.now());
    assertThat(written()).as("the minute is not over").hasSize(2);
    strangers.writeCounts(Instant.now().plus(RefusedStrangers.COUNTED));
    assertThat(written())
        .hasSize(3)
        .contains("192.0.2.1 /api/cases/an {\"status\":401,\"times\":39}");
  }

  @Test
  void whoeverGoesOnIsCountedMinuteByMinute() throws Exception {
    Instant later = Instant.now();
    for (int minute = 0; minute < 3; minute++) {
      for (int i = 0; i < 10; i++) {
        call("/api/me", "192.0.2.3", Actor.ANONYMOUS);
      }
      later = later.plus(RefusedStrangers.COUNTED).plusSeconds(1);
      strangers.writeCounts(later);
    }
    assertThat(written())
        .containsExactly(
            "192.0.2.3 /api/me {\"status\":401}",
            "192.0.2.3 /api/me {\"status\":401,\"times\":9}",
            "192.0.2.3 /api/me {\"status\":401,\"times\":10}",
            "192.0.2.3 /api/me {\"status\":401,\"times\":10}");
  }

  @Test
  void aNetworkOfSixIsOneAddress() throws Exception {
    for (int i = 1; i < 9; i++) {
      call("/api/me", "2001:db8:0:7::" + i, Actor.ANONYMOUS);
    }
    assertThat(written()).hasSize(1);
  }

  @Test
  void refusalsOfPeopleAreWrittenOneByOneWithTheirCaseHoweverItIsSpelled() throws Exception {
    for (int i = 0; i < 3; i++) {
      call("/cases/%50SP-2026-00001", "192.0.2.4", EXPERT);
    }
    assertThat(written())
        .hasSize(3)
        .allMatch(row -> row.equals("192.0.2.4 /cases/PSP-2026-00001 {\"status\":401}"));
    assertThat(
            jdbc.sql("select distinct case_reference from audit_entry where id > ?")
                .param(before)
                .query(String.class)
                .list())
        .containsExactly("PSP-2026-00001");
  }

  @Test
  void morePeopleThanCanBeToldApartAreCountedTogether() {
    for (int i = 0; i < RefusedStrangers.MOST; i++) {
      assertThat(strangers.isFirst("n" + i, entry())).isTrue();
    }
    assertThat(strangers.isFirst("one more", entry())).isTrue();
    assertThat(strangers.isFirst("another", entry())).isFalse();
    assertThat(strangers.isFirst("n7", entry())).isFalse();
    strangers.stop();
    assertThat(written())
        .containsExactlyInAnyOrder(
            "192.0.2.5 /api/me {\"status\":401,\"times\":1}",
            "nowhere /api/me {\"status\":401,\"times\":1}");
  }

  private static AuditEntry entry() {
    return new AuditEntry(
        0,
        Instant.parse("2026-01-01T00:00:00Z"),
        null,
        Actor.ANONYMOUS.personId(),
        Actor.ANONYMOUS.username(),
        Actor.ANONYMOUS.name(),
        List.of(),
        "open-address",
        "address",
        "/api/me",
        null,
        AuditLog.Outcome.REFUSED,
        "{\"status\":401}",
        "192.0.2.5",
        null,
        null);
  }

  private void call(String path, String from, Actor actor) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
    request.setRemoteAddr(from);
    HttpServlet refusing =
        new HttpServlet() {
          @Override
          protected void service(HttpServletRequest in, HttpServletResponse out) {
            currentActor.runAs(actor, () -> out.setStatus(401));
          }
        };
    filter.doFilter(request, new MockHttpServletResponse(), new MockFilterChain(refusing));
  }

  private List<String> written() {
    return jdbc.sql(
            """
            select coalesce(host(remote_address), 'nowhere') || ' ' || subject || ' ' || detail
            from audit_entry where id > ? order by id
            """)
        .param(before)
        .query(String.class)
        .list();
  }
}
