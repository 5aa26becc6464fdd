package org.psptracker.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.psptracker.cases.CaseFile;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Role;
import org.psptracker.web.Conflict;
import org.psptracker.workflow.Desk;
import org.psptracker.workflow.StepEvent.OpenStep;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fact and flow change together, once, whoever gets in the way. */
@SpringBootTest
class OneTransactionTest {

  @Autowired Programme programme;
  @Autowired Experts experts;
  @Autowired Desk desk;
  @Autowired JdbcClient jdbc;
  @Autowired Saboteur saboteur;

  Cast cast;

  @BeforeEach
  void people() {
    cast = new Cast(programme, experts);
  }

  @Test
  void aStepThatFailsLeavesNeitherFactNorFlow() {
    CaseFile filed = cast.file();
    saboteur.armed.set(true);
    try {
      assertThatThrownBy(() -> cast.complete(programme.step(filed, "review-completeness")))
          .isInstanceOf(RuntimeException.class);
    } finally {
      saboteur.armed.set(false);
    }
    assertThat(programme.open(filed)).containsExactly("review-completeness");
    assertThat(count("completeness_review", filed)).isZero();
    assertThat(count("step_done", filed)).isZero();
    cast.complete(programme.step(filed, "review-completeness"));
    assertThat(programme.open(filed)).containsExactly("decide-request");
  }

  @Test
  void twoPeopleOnOneStepHaveOneEffectAndTheSecondHearsWhoWasFaster() throws Exception {
    CaseFile filed = cast.file();
    OpenStep step = programme.step(filed, "review-completeness");
    Actor colleague = programme.person(Role.COORDINATOR, null);
    Map<String, ?> answer = Map.of("completeness", "COMPLETE");
    List<Throwable> failures =
        atOnce(
            () -> programme.complete(cast.coordinator, step, answer),
            () -> programme.complete(colleague, step, answer));
    assertThat(failures).hasSize(1);
    assertThat(failures.get(0)).isInstanceOf(Conflict.class);
    assertThat(programme.open(filed)).containsExactly("decide-request");
  }

  @Test
  void aDoubleClickHasOneEffect() {
    CaseFile filed = cast.file();
    OpenStep step = programme.step(filed, "review-completeness");
    ObjectNode form =
        programme.as(
            cast.coordinator, () -> programme.filled(step, Map.of("completeness", "COMPLETE")));
    programme.as(
        cast.coordinator,
        () -> {
          desk.complete(step.taskId(), form);
          return true;
        });
    assertThatThrownBy(
            () ->
                programme.as(
                    cast.coordinator,
                    () -> {
                      desk.complete(step.taskId(), form);
                      return true;
                    }))
        .isInstanceOf(Conflict.class);
    assertThat(programme.open(filed)).containsExactly("decide-request");
  }

  @Test
  void twoPeopleCompletingParallelStepsAtTheSameMomentBothSucceed() throws Exception {
    for (int round = 0; round < 5; round++) {
      CaseFile filed = cast.fileAndWalkTo("assess-needs");
      OpenStep needs = programme.step(filed, "assess-needs");
      OpenStep baseline = programme.step(filed, "record-baseline");
      List<Throwable> failures = atOnce(() -> cast.complete(needs), () -> cast.complete(baseline));
      assertThat(failures).isEmpty();
      assertThat(programme.open(filed)).containsExactly("draft-work-plan");
    }
  }

  private long count(String table, CaseFile filed) {
    return jdbc.sql("select count(*) from " + table + " where case_id = :id")
        .param("id", filed.id())
        .query(Long.class)
        .single();
  }

  private static List<Throwable> atOnce(Runnable... acts) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(acts.length);
    try {
      CountDownLatch start = new CountDownLatch(1);
      List<Future<Object>> running = new ArrayList<>();
      for (Runnable act : acts) {
        Callable<Object> call =
            () -> {
              start.await();
              act.run();
              return true;
            };
        running.add(threads.submit(call));
      }
      start.countDown();
      List<Throwable> failures = new ArrayList<>();
      for (Future<Object> one : running) {
        try {
          one.get();
        } catch (java.util.concurrent.ExecutionException failed) {
          failures.add(failed.getCause());
        }
      }
      return failures;
    } finally {
      threads.shutdown();
    }
  }
}
