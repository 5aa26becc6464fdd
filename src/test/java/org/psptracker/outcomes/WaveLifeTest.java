package org.psptracker.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.psptracker.cases.CaseEvent.CaseEnding;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.Ending;
import org.psptracker.workflow.Routing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;

@SpringBootTest(classes = OutcomesSlice.class)
class WaveLifeTest {

  private static final Map<String, Object> TARGETED =
      Map.of("waveOffsets", List.of(offset("30 days", 0, 30, 36), offset("6 months", 6, 0, 36)));

  @Autowired private Desk desk;
  @Autowired private Waves waves;
  @Autowired private PlanWaves planWaves;
  @Autowired private StartWave startWave;
  @Autowired private FinishWave finishWave;
  @Autowired private RecordNoResponse recordNoResponse;
  @Autowired private NoResponseRepository noResponses;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private Clock clock;

  private static Map<String, Object> offset(String wave, int months, int days, int untilMonths) {
    return Map.of("wave", wave, "months", months, "days", days, "untilMonths", untilMonths);
  }

  private CaseFile delivered(Duration ago) {
    return desk.caseInDelivery(clock.instant().minus(ago));
  }

  @Test
  void wavesAreRunInTheirOrderUntilNoneIsLeft() {
    CaseFile of = delivered(Duration.ofDays(200));
    assertThat(desk.run(planWaves, of, TARGETED).variables()).containsEntry("waveLeft", true);

    Routing first = desk.run(startWave, of, Map.of());
    Wave wave = waves.of(of.id()).get(0);
    assertThat(first.variables())
        .containsEntry("wave", wave.id())
        .containsEntry("firstWave", true)
        .containsEntry("waveAt", Date.from(wave.dueAt()));
    assertThat(desk.run(finishWave, of, first.variables().isEmpty() ? Map.of() : wave(wave)))
        .extracting(Routing::variables)
        .isEqualTo(Map.of("waveLeft", true));

    Routing second = desk.run(startWave, of, Map.of());
    assertThat(second.variables()).containsEntry("firstWave", false);
    Wave last = waves.of(of.id()).get(1);
    assertThat(last.label()).isEqualTo("6 months");
    assertThat(desk.run(finishWave, of, wave(last)).variables()).containsEntry("waveLeft", false);
  }

  @Test
  void noWaveFallsLaterThanItsMonthOfTheEngagement() {
    CaseFile of = delivered(Duration.ofDays(32 * 30));
    Routing planned = desk.run(planWaves, of, TARGETED);
    assertThat(waves.of(of.id())).extracting(Wave::label).containsExactly("30 days");
    assertThat(planned.variables()).containsEntry("waveLeft", true);

    CaseFile late = delivered(Duration.ofDays(40 * 31));
    assertThat(desk.run(planWaves, late, TARGETED).variables()).containsEntry("waveLeft", false);
  }

  @Test
  void aCaseReopenedAtMeasurementAsksOnlyWhatWasNotAskedYet() {
    CaseFile of = delivered(Duration.ofDays(200));
    desk.run(planWaves, of, TARGETED);
    desk.run(finishWave, of, wave(waves.of(of.id()).get(0)));
    endEarly(of);

    desk.run(planWaves, of, TARGETED);
    assertThat(waves.of(of.id()))
        .filteredOn(Wave::isAhead)
        .singleElement()
        .satisfies(
            wave -> {
              assertThat(wave.label()).isEqualTo("6 months");
              assertThat(wave.number()).isEqualTo(3);
              assertThat(wave.first()).isFalse();
            });
  }

  @Test
  void aCaseThatWasDeliveredAgainIsAskedAllAnew() {
    CaseFile of = delivered(Duration.ofDays(200));
    desk.run(planWaves, of, TARGETED);
    desk.run(finishWave, of, wave(waves.of(of.id()).get(0)));
    endEarly(of);
    desk.entered(of, "DELIVERY", clock.instant().plusSeconds(1));

    desk.run(planWaves, of, TARGETED);
    assertThat(waves.of(of.id())).filteredOn(Wave::isAhead).hasSize(2);
    assertThat(waves.next(of.id()).orElseThrow().first()).isTrue();
  }

  @Test
  void whatNobodyAnswersIsKeptAsNoResponse() {
    CaseFile of = delivered(Duration.ofDays(200));
    desk.run(planWaves, of, TARGETED);
    Wave wave = waves.of(of.id()).get(0);
    desk.run(recordNoResponse, of, Map.of("wave", wave.id(), "unanswered", "answer-expert-survey"));
    assertThat(noResponses.findByCaseIdOrderById(of.id()))
        .singleElement()
        .satisfies(
            none -> {
              assertThat(none.step()).isEqualTo("answer-expert-survey");
              assertThat(none.waveId()).isEqualTo(wave.id());
            });
  }

  private void endEarly(CaseFile of) {
    desk.in(
        () -> {
          events.publishEvent(new CaseEnding(of.id(), Ending.TERMINATED, "no capacity"));
          return Instant.EPOCH;
        });
    assertThat(waves.left(of.id())).isFalse();
  }

  private static Map<String, Object> wave(Wave wave) {
    return Map.of(Waves.VARIABLE, wave.id());
  }
}
