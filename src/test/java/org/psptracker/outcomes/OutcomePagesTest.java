package org.psptracker.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CasePart;
import org.psptracker.identity.Actor;
import org.psptracker.identity.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Steps are done and everything is drawn, empty and with facts in it. */
@SpringBootTest(classes = OutcomesSlice.class)
@AutoConfigureMockMvc
class OutcomePagesTest {

  @Autowired private Desk desk;
  @Autowired private MockMvc mvc;
  @Autowired private Clock clock;
  @Autowired private Waves waves;
  @Autowired private PlanWaves planWaves;
  @Autowired private FinishWave finishWave;
  @Autowired private RecordBaseline recordBaseline;
  @Autowired private ReportMeasures reportMeasures;
  @Autowired private AnswerSurvey answerSurvey;
  @Autowired private AnswerExpertSurvey answerExpertSurvey;
  @Autowired private AssessOutcome assessOutcome;
  @Autowired private OutcomeAssessmentRepository assessments;

  private CaseFile of;
  private Actor chief;
  private Actor dana;
  private Actor expert;
  private LocalDate today;

  @BeforeEach
  void aCase() {
    of = desk.caseInDelivery(clock.instant().minus(Duration.ofDays(200)));
    chief = desk.chief(of);
    dana = desk.coordinator();
    expert = desk.expert(of, CasePart.LEAD);
    today = LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("America/New_York"));
    desk.run(
        planWaves,
        of,
        Map.of(
            "waveOffsets",
            List.of(
                Map.of("wave", "30 days", "months", 0, "days", 30, "untilMonths", 36),
                Map.of("wave", "6 months", "months", 6, "days", 0, "untilMonths", 36))));
  }

  @Test
  void everythingIsDrawnWhileNothingIsThere() throws Exception {
    shows("steps/record-baseline", chief, containsString("An empty box means not reported."));
    shows("steps/report-measures", chief, containsString("years[0].january"));
    shows("steps/answer-survey", chief, containsString("Our problem was understood"));
    shows("steps/answer-expert-survey", expert, containsString("The scope was clear"));
    shows("steps/assess-outcome", dana, containsString("There is nothing to compare yet"));
    shows("sections/measures", dana, containsString("No counts were reported yet."));
    shows("sections/surveys", dana, containsString("Follow-up after 6 months"));
  }

  @Test
  void aWaveFromCountsToAssessment() throws Exception {
    int lastYear = today.minusMonths(13).getYear();
    YearOfCounts row = year(lastYear - 1, 40);
    desk.complete(recordBaseline, of, chief, Map.of(), form(row));
    desk.complete(reportMeasures, of, chief, wave(), form(recent()));
    shows("steps/report-measures", chief, containsString("Homicides"));
    desk.complete(
        answerSurvey,
        of,
        chief,
        wave(),
        new AnswerSurvey.Form(5, 4, 4, 5, null, null, null, 9, "Send more maps."));
    desk.complete(
        answerExpertSurvey,
        of,
        expert,
        wave(),
        new AnswerExpertSurvey.Form(4, null, 5, 5, 3, 8, null));
    shows(
        "steps/assess-outcome",
        dana,
        allOf(containsString("Read this with care"), containsString("Send more maps.")));
    desk.complete(
        assessOutcome,
        of,
        dana,
        wave(),
        new AssessOutcome.Form("Fewer, so far.", "A state grant.", OutcomeDecision.CONTINUE));
    assertThat(assessments.findByCaseIdOrderById(of.id()))
        .singleElement()
        .satisfies(a -> assertThat(a.evidence()).contains("homicides").contains("Chosen because"));
    desk.run(finishWave, of, wave());

    shows(
        "sections/measures",
        chief,
        allOf(
            containsString("Fewer, so far."),
            containsString("<svg"),
            not(containsString("%</td>"))));
    shows(
        "sections/surveys",
        dana,
        allOf(containsString("Send more maps."), containsString("3 of 5")));
    shows(
        "sections/surveys",
        expert,
        allOf(not(containsString("Send more maps.")), containsString("that you do not read")));
    shows("steps/answer-survey", chief, containsString("What was set up is still in use"));
  }

  @Test
  void typedCountsMayNotLieInTheFutureNorComeTwice() {
    YearOfCounts next = year(today.getYear() + 1, 4);
    assertThat(desk.problems(recordBaseline, of, chief, form(next)).all())
        .hasSize(12)
        .allSatisfy(p -> assertThat(p.messageKey()).isEqualTo("outcomes.error.future"));
    YearOfCounts past = year(today.getYear() - 3, 4);
    CountsForm twice = new CountsForm(List.of(past, past), SourceSystem.LOCAL, today, null);
    assertThat(desk.problems(recordBaseline, of, chief, twice).all()).hasSize(12);
    CountsForm early = new CountsForm(List.of(past), SourceSystem.LOCAL, today.plusDays(1), null);
    assertThat(desk.problems(recordBaseline, of, chief, early).all()).hasSize(1);
    desk.complete(recordBaseline, of, chief, Map.of(), form(past));
    assertThat(desk.problems(recordBaseline, of, chief, form(past)).isEmpty()).isTrue();
    assertThat(desk.problems(recordBaseline, of, chief, form(year(today.getYear() - 3, 5))).all())
        .hasSize(12);
  }

  @Test
  void aFileIsUploadedOnThePage() throws Exception {
    mvc.perform(get(path("/measures/new")).with(as(chief)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("HOMICIDES")));
    String head = "year,month,metric,count,source_system,as_of_date\n";
    String line = (today.getYear() - 1) + ",3,HOMICIDES,%s,LOCAL," + today + "\n";
    upload(head + line.formatted("x"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("Row 1: ")));
    upload(head + line.formatted("0"))
        .andExpect(redirectedUrlPattern("/cases/*?facts=measures#facts"));
    shows("sections/measures", chief, containsString("Homicides"));
  }

  private ResultActions upload(String file) throws Exception {
    MockMultipartFile part =
        new MockMultipartFile(
            "file", "counts.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8));
    return mvc.perform(multipart(path("/measures")).file(part).with(as(chief)).with(csrf()));
  }

  private String path(String below) {
    return "/cases/" + of.reference() + below;
  }

  private Map<String, Object> wave() {
    return Map.of(Waves.VARIABLE, waves.next(of.id()).orElseThrow().id());
  }

  private static CountsForm form(YearOfCounts row) {
    return new CountsForm(List.of(row), SourceSystem.LOCAL, null, null);
  }

  private static YearOfCounts year(int year, int count) {
    Integer n = count;
    return new YearOfCounts(Metric.HOMICIDES, year, n, n, n, n, n, n, n, n, n, n, n, n);
  }

  /** A count in the last two whole months of this year, or of the last one in early spring. */
  private YearOfCounts recent() {
    LocalDate at = today.minusMonths(2);
    Integer[] months = new Integer[12];
    months[at.getMonthValue() - 1] = 20;
    return new YearOfCounts(
        Metric.HOMICIDES,
        at.getYear(),
        months[0],
        months[1],
        months[2],
        months[3],
        months[4],
        months[5],
        months[6],
        months[7],
        months[8],
        months[9],
        months[10],
        months[11]);
  }

  private void shows(String what, Actor to, Matcher<String> expected) throws Exception {
    mvc.perform(get("/preview/" + what + "/" + of.reference()).with(as(to)))
        .andExpect(status().isOk())
        .andExpect(content().string(allOf(expected, not(containsString("??")))));
  }

  private static org.springframework.test.web.servlet.request.RequestPostProcessor as(Actor actor) {
    return authentication(new SignedIn(actor));
  }
}
