package org.psptracker.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.psptracker.cases.CaseFile;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Role;
import org.psptracker.identity.RoleHome;
import org.psptracker.process.Calls;
import org.psptracker.process.Programme;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.CompositeHealth;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an operator sees, in pages, health and the log. */
@SpringBootTest
@ExtendWith(OutputCaptureExtension.class)
class RunningPageTest {

  @Autowired private Programme programme;
  @Autowired private Calls calls;
  @Autowired private JdbcClient jdbc;
  @Autowired private HealthEndpoint health;
  @Autowired private MessageSource messages;

  @Test
  void anAdministratorBeginsWithHowItRuns() {
    Actor admin = programme.person(Role.ADMIN, null);
    CaseFile filed =
        programme.file(programme.person(Role.JURISDICTION, programme.site()), Map.of());
    assertThat(RoleHome.of(admin)).isEqualTo("/operations");
    String page = Calls.text(calls.get(admin, "/operations"));
    assertThat(page)
        .contains("Assistance request", "No work is stuck", "Waiting to be sent", "Database");
    assertThat(page).doesNotContain("??").doesNotContain(filed.reference());
    assertThat(Calls.text(calls.get(admin, "/"))).doesNotContain("/requests/new");
    assertThat(calls.get(programme.person(Role.LEADERSHIP, null), "/operations").getStatus())
        .isEqualTo(403);
  }

  @Test
  void whatFailedIsSaidAboveAllAndSentAgain() {
    Actor admin = programme.person(Role.ADMIN, null);
    Actor chief = programme.person(Role.JURISDICTION, programme.site());
    CaseFile filed = programme.file(chief, Map.of());
    long notice =
        jdbc.sql(
                """
                update notice set state = 'FAILED', attempts = 16, last_error = 'MailSendException'
                where case_id = ? and kind = 'acknowledgement' returning id
                """)
            .param(filed.id())
            .query(Long.class)
            .list()
            .get(0);
    String page = Calls.text(calls.get(admin, "/operations"));
    assertThat(page)
        .contains("Needs attention: ", "Notices by mail", "see below", "Record of acts")
        .contains("Acknowledgement of a request", chief.name(), "MailSendException", "Send again")
        .doesNotContain("All parts of the application work")
        .doesNotContain(filed.reference())
        .doesNotContain("??");
    String again = "/operations/notices/" + notice + "/again";
    assertThat(calls.post(chief, again, Map.of()).getStatus()).isEqualTo(403);
    assertThat(calls.post(admin, again, Map.of()).getRedirectedUrl())
        .isEqualTo("/operations?again");
    assertThat(
            jdbc.sql("select state from notice where id = ?")
                .param(notice)
                .query(String.class)
                .single())
        .isEqualTo("WAITING");
    assertThat(calls.post(admin, again, Map.of()).getStatus()).as("once is enough").isEqualTo(409);
    assertThat(Calls.text(calls.get(admin, "/audit?act=send-notice-again")))
        .contains("Send a notice again", "Notice " + notice, "Acknowledgement of a request");
    assertThat(calls.get(chief, "/actuator/health/readiness").getStatus()).isEqualTo(200);
    assertThat(calls.get(chief, "/actuator/health").getStatus()).isEqualTo(200);
  }

  @Test
  void everyPartHasAName() {
    assertThat(health.health())
        .isInstanceOfSatisfying(
            CompositeHealth.class,
            whole ->
                assertThat(whole.getComponents().keySet())
                    .contains("record", "notices", "mailServer", "virusScan")
                    .allMatch(
                        part ->
                            messages.getMessage("operations.part." + part, null, null, Locale.US)
                                != null));
  }

  @Test
  void aRequestThatIsReturnedIsOneMailToEachWhoMaySupplyIt() {
    Actor chief = programme.person(Role.JURISDICTION, programme.site());
    CaseFile filed = programme.file(chief, Map.of());
    programme.complete(
        programme.person(Role.COORDINATOR, null),
        programme.step(filed, "review-completeness"),
        Map.of("completeness", "INCOMPLETE"));
    List<Long> mails =
        jdbc.sql(
                """
                select count(*) from notice where case_id = :id and person_id = :chief
                  and kind <> 'acknowledgement'
                """)
            .param("id", filed.id())
            .param("chief", chief.personId())
            .query(Long.class)
            .list();
    assertThat(mails).containsExactly(1L);
  }

  @Test
  void healthNamesPartsToAdministratorsOnly() {
    Actor admin = programme.person(Role.ADMIN, null);
    Actor other = programme.person(Role.LEADERSHIP, null);
    assertThat(calls.get(other, "/actuator/health/readiness").getStatus()).isEqualTo(200);
    assertThat(calls.get(other, "/actuator/health/liveness").getStatus()).isEqualTo(200);
    assertThat(Calls.text(calls.get(admin, "/actuator/health"))).contains("\"db\"");
    assertThat(Calls.text(calls.get(other, "/actuator/health"))).doesNotContain("\"db\"");
  }

  @Test
  void aRefusalIsOneLineUnderTheNumberThatThePageShows(CapturedOutput output) {
    Actor other = programme.person(Role.LEADERSHIP, null);
    String page = Calls.text(calls.get(other, "/operations"));
    String line =
        output
            .getAll()
            .lines()
            .filter(l -> l.contains("403 GET /operations by person " + other.personId()))
            .findFirst()
            .orElseThrow();
    assertThat(page).contains(line.substring(line.lastIndexOf(' ') + 1));
  }
}
