package org.psptracker.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.psptracker.process.Programme.because;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.psptracker.cases.CaseFile;
import org.psptracker.database.ForkedProgram;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Role;
import org.psptracker.process.Experts;
import org.psptracker.process.Programme;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
class ConsistencyCheckTest {

  @Autowired private Programme programme;
  @Autowired private Experts experts;
  @Autowired private ConsistencyCheck check;
  @Autowired private JdbcClient jdbc;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private Environment environment;

  private CaseFile running;
  private CaseFile over;

  @BeforeEach
  void casesThatRunAreHeldAndAreOver() {
    experts.add(2);
    Actor chief = programme.person(Role.JURISDICTION, programme.site());
    Actor coordinator = programme.person(Role.COORDINATOR, null);
    running = programme.file(chief, Map.of());
    programme.complete(
        coordinator, running, "review-completeness", Map.of("completeness", "COMPLETE"));
    programme.complete(coordinator, running, "decide-request", Map.of("decision", "ACCEPT"));
    CaseFile held = programme.file(chief, Map.of());
    programme.move(coordinator, moves -> moves.hold(held.reference(), because("a storm")));
    over = programme.file(chief, Map.of());
    programme.move(chief, moves -> moves.withdraw(over.reference(), because("solved")));
  }

  @Test
  void findsNothingAfterPeopleHaveWorked() {
    assertThat(check.disagreements()).isEmpty();
  }

  @Test
  void saysWhatWasCompared() {
    ConsistencyCheck.Report report = check.report();
    assertThat(report.cases()).isGreaterThanOrEqualTo(3);
    assertThat(report.steps()).isPositive().isEqualTo(report.tasks());
    assertThat(report.runs()).isPositive().isEqualTo(report.instances());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          delete from inbox where case_id = :running | but not in the inbox
          update inbox set assignee = 4711 where case_id = :running | is assigned to 4711
          update inbox set paused_at = now() where case_id = :running | on hold
          update inbox set step = 'close-case' where case_id = :running | is the step
          update inbox set process_instance_id = 'x' where case_id = :running | another process
          update inbox set activity_instance_id = 'x' where case_id = :running | visit is not open
          update act_ru_task set assignee_ = '4711' where id_ in (select task_id from inbox where case_id = :running) | in the engine to 4711
          update act_ru_task set suspension_state_ = 2 where id_ in (select task_id from inbox where case_id = :running) | the engine only
          update act_ru_execution set business_key_ = 'PSP-x' where id_ in (select instance_id from process_run where case_id = :running) | the business key PSP-x
          update act_ru_execution set suspension_state_ = 2 where id_ in (select instance_id from process_run where case_id = :running) | the engine only
          update process_run set ended_at = now() where case_id = :running | runs in the engine only
          update process_run set process_key = 'activity' where case_id = :running | is the process
          update process_run set ended_at = null where case_id = :over | does not run in the engine
          update case_file set stage = 'CLOSED', ending = 'LAPSED', closed_at = now() where id = :running | is closed, but
          update case_file set stage = 'TRIAGE' where id = :over | is triage, but 0
          update case_file set state = 'ON_HOLD', held_at = now() where id = :running | its case only
          update visit set left_at = now() where case_id = :running and kind = 'STEP' | visit is not open
          update visit set left_at = null where case_id = :over and kind = 'STEP' | but no such step
          """)
  void findsWhatDoesNotAgree(String planted, String said) {
    List<String> found =
        new TransactionTemplate(transactions)
            .execute(
                status -> {
                  status.setRollbackOnly();
                  String act = planted.replace(":running", "" + running.id());
                  assertThat(jdbc.sql(act.replace(":over", "" + over.id())).update()).isPositive();
                  return check.disagreements();
                });
    assertThat(found).anyMatch(line -> line.contains(said));
  }

  @Test
  void isAProgramOfItsOwn() throws Exception {
    assertThat(program()).isEmpty();
    String step = "select task_id from inbox where case_id = " + running.id();
    jdbc.sql("update inbox set assignee = 4711 where task_id in (" + step + ")").update();
    try {
      assertThat(program()).contains(running.reference()).contains("is assigned to 4711");
    } finally {
      jdbc.sql("update inbox set assignee = null where task_id in (" + step + ")").update();
    }
  }

  private String program() throws Exception {
    Map<String, String> database =
        Map.of(
            "SPRING_DATASOURCE_URL",
            environment.getRequiredProperty("spring.datasource.url"),
            "SPRING_DATASOURCE_USERNAME",
            "psp_app");
    try (ForkedProgram forked = ForkedProgram.start(CheckConsistency.class, database)) {
      return forked.untilItsEnd();
    }
  }
}
