package org.psptracker.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CasePart;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SpringBootTest(classes = OutcomesSlice.class)
@AutoConfigureMockMvc
class MeasuresApiTest {

  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final String HEAD =
      "ori,year,month,metric,count,cleared,population,source_system,as_of_date,is_final,notes\n";

  @Autowired private Desk desk;
  @Autowired private MonthlyCounts counts;
  @Autowired private MockMvc mvc;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private Clock clock;

  private CaseFile of;
  private Actor chief;
  private YearMonth start;
  private LocalDate today;

  @BeforeEach
  void aCase() {
    today = LocalDate.ofInstant(clock.instant(), ZONE);
    start = YearMonth.from(today).minusMonths(14);
    of = desk.caseInDelivery(start.atDay(10).atStartOfDay(ZONE).toInstant());
    chief = desk.chief(of);
  }

  @Test
  void threeHundredMonthsAreTakenAndEvidenceIsComputed() throws Exception {
    StringBuilder file = new StringBuilder(HEAD);
    for (Metric metric : Metric.values()) {
      for (int i = 0; i < 38; i++) {
        YearMonth month = YearMonth.from(today).minusMonths(38L - i);
        int count = month.isBefore(start) ? 48 : 36;
        file.append(line(month, metric, String.valueOf(count)));
      }
    }
    csv(chief, file.toString())
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.rows").value(304))
        .andExpect(jsonPath("$.added").value(304));
    csv(chief, file.toString()).andExpect(jsonPath("$.added").value(0));
    mvc.perform(get(path("/measures")).with(as(chief)))
        .andExpect(jsonPath("$.items.length()").value(304))
        .andExpect(jsonPath("$.items[0].sourceSystem").value("NIBRS"));
    mvc.perform(get(path("/evidence")).with(as(chief)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.start").value(start.toString()))
        .andExpect(jsonPath("$.estimates.length()").value(Metric.values().length))
        .andExpect(jsonPath("$.estimates[0].baseline.months").value(24))
        .andExpect(jsonPath("$.estimates[0].followUp.months").value(13))
        .andExpect(jsonPath("$.estimates[0].ratio.estimate").value(0.75))
        .andExpect(jsonPath("$.estimates[0].verdict").value("FEWER"))
        .andExpect(
            jsonPath("$.estimates[0].sentence")
                .value(startsWith("Fewer homicides than before: 468 in 13 months")))
        .andExpect(
            jsonPath("$.estimates[0].caveats[*].code").value(hasItem("REGRESSION_TO_THE_MEAN")));
  }

  @Test
  void aMistakeInRow212IsNamedAndNothingIsTaken() throws Exception {
    StringBuilder file = new StringBuilder(HEAD);
    for (int i = 0; i < 300; i++) {
      String count = i == 211 ? "1O" : "7";
      file.append(line(YearMonth.of(1999, 1).plusMonths(i), Metric.ROBBERIES, count));
    }
    csv(chief, file.toString())
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors.length()").value(1))
        .andExpect(jsonPath("$.errors[0].field").value("rows[211].count"))
        .andExpect(jsonPath("$.errors[0].message").value(startsWith("Row 212: ")));
    assertThat(counts.any(of.id())).isFalse();
  }

  @Test
  void whatContradictsIsRefusedWithTheFieldsNamed() throws Exception {
    YearMonth last = YearMonth.from(today).minusMonths(1);
    csv(chief, HEAD + line(YearMonth.from(today).plusMonths(1), Metric.HOMICIDES, "3"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[*].field").value(hasItem("rows[0].month")))
        .andExpect(jsonPath("$.errors[*].field").value(hasItem("rows[0].asOfDate")));
    String twice = line(last, Metric.HOMICIDES, "3") + line(last, Metric.HOMICIDES, "4");
    csv(chief, HEAD + twice).andExpect(status().isUnprocessableEntity());
    csv(chief, HEAD + line(last, Metric.HOMICIDES, "3").replaceFirst("[A-Z0-9]{9}", "XX0000000"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].field").value("rows[0].ori"));
    csv(chief, HEAD + line(last, Metric.HOMICIDES, "").replace(",,,", ",,4,"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].field").value("rows[0].cleared"));
    csv(chief, HEAD + line(last, Metric.HOMICIDES, "3")).andExpect(status().isCreated());
    csv(chief, HEAD + line(last, Metric.HOMICIDES, "5"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].message").value(containsString("3 was reported")));
  }

  @Test
  void filesThatAreNoCountsAreRefusedWithTheReason() throws Exception {
    csv(chief, "year,month,metric,count,source_system,as_of_date,victim_name\n")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.detail").value(containsString("victim_name")));
    csv(chief, "year,month,metric,count,colour\n2024,1,HOMICIDES,3,red\n")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[*].field").value(hasItem("colour")))
        .andExpect(jsonPath("$.errors[*].field").value(hasItem("as_of_date")));
    csv(chief, "\u0000\u0001").andExpect(status().isBadRequest());
  }

  @Test
  void jsonIsTakenLikeTheFileAndAMonthWithoutACountIsNotZero() throws Exception {
    YearMonth last = YearMonth.from(today).minusMonths(2);
    String row =
        "{\"year\":%d,\"month\":%d,\"metric\":\"HOMICIDES\",\"source_system\":\"LOCAL\",\"asOfDate\":\"%s\"}"
            .formatted(last.getYear(), last.getMonthValue(), today);
    json(chief, "{\"rows\":[" + row + "]}").andExpect(status().isCreated());
    mvc.perform(get(path("/measures")).with(as(chief)))
        .andExpect(jsonPath("$.items[0].count").isEmpty());
    json(chief, "{\"rows\":[" + row.replace("year", "jear") + "]}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[*].field").value(hasItem("rows[0].jear")));
  }

  @Test
  void countsAreAddedByThoseWhosePartItIs() throws Exception {
    String file = HEAD + line(YearMonth.from(today).minusMonths(1), Metric.HOMICIDES, "3");
    csv(desk.person(Role.LEADERSHIP, null), file).andExpect(status().isForbidden());
    csv(desk.expert(of, CasePart.OFFERED), file).andExpect(status().isForbidden());
    csv(desk.chief(desk.caseInDelivery(clock.instant())), "broken")
        .andExpect(status().isNotFound());
    csv(desk.expert(of, CasePart.LEAD), file).andExpect(status().isCreated());
  }

  @Test
  void twoFilesAtOnceNeverHideThatTheyContradict() throws Exception {
    for (int round = 1; round <= 3; round++) {
      YearMonth month = YearMonth.from(today).minusMonths(round);
      List<CompletableFuture<Integer>> uploads = new ArrayList<>();
      for (int count = 1; count <= 3; count++) {
        String file = HEAD + line(month, Metric.HOMICIDES, String.valueOf(count));
        uploads.add(
            CompletableFuture.supplyAsync(
                () -> {
                  try {
                    return csv(chief, file).andReturn().getResponse().getStatus();
                  } catch (Exception failed) {
                    throw new IllegalStateException(failed);
                  }
                }));
      }
      List<Integer> answers = uploads.stream().map(CompletableFuture::join).toList();
      assertThat(answers).containsOnlyOnce(201);
      assertThat(answers).allMatch(answer -> answer == 201 || answer == 409 || answer == 422);
    }
  }

  @Test
  void whatWasSaidIsNeverChanged() throws Exception {
    csv(chief, HEAD + line(YearMonth.from(today).minusMonths(1), Metric.HOMICIDES, "3"));
    assertThatThrownBy(() -> jdbc.update("update monthly_count set count = 0"))
        .hasStackTraceContaining("permission denied");
    assertThatThrownBy(() -> jdbc.update("delete from monthly_count"))
        .hasStackTraceContaining("permission denied");
  }

  @Test
  void theCalculatorAnswersAndNamesWhatIsImpossible() throws Exception {
    calculate("{\"events\":[48,36],\"exposure\":[12,12]}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.estimate").value(0.75))
        .andExpect(jsonPath("$.exact.p").value(closeTo(0.22986440696912, 1e-9), Double.class));
    calculate("{\"events\":[10],\"exposure\":[1]}")
        .andExpect(jsonPath("$.exact.lower").value(closeTo(4.795, 0.001), Double.class))
        .andExpect(jsonPath("$.byar.upper").exists());
    calculate("{\"events\":[0,0],\"exposure\":[1,1]}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.estimate").isEmpty());
    calculate("{\"events\":[1.5,-2],\"exposure\":[0,1],\"confidence\":1}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors.length()").value(4));
    calculate("{\"events\":[1,2],\"exposure\":[1]}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[*].field").value(hasItem("events")));
    calculate("{\"events\":\"x\",\"exposure\":[1]}").andExpect(status().isBadRequest());
  }

  private ResultActions calculate(String body) throws Exception {
    return mvc.perform(
        post("/api/evidence/rate-ratio")
            .contentType("application/json")
            .content(body)
            .with(as(chief)));
  }

  private ResultActions csv(Actor by, String body) throws Exception {
    return mvc.perform(post(path("/measures")).contentType("text/csv").content(body).with(as(by)));
  }

  private ResultActions json(Actor by, String body) throws Exception {
    return mvc.perform(
        post(path("/measures")).contentType("application/json").content(body).with(as(by)));
  }

  private String line(YearMonth month, Metric metric, String count) {
    return "%s,%d,%d,%s,%s,,618639,NIBRS,%s,false,\n"
        .formatted(desk.ori(of), month.getYear(), month.getMonthValue(), metric, count, today);
  }

  private String path(String below) {
    return "/api/cases/" + of.reference() + below;
  }

  private static org.springframework.test.web.servlet.request.RequestPostProcessor as(Actor actor) {
    return httpBasic(actor.username(), "psp-demo");
  }
}
