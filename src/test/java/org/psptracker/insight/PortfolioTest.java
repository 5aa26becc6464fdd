package org.psptracker.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.psptracker.cases.AgencyType;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseFiles;
import org.psptracker.cases.CoreArea;
import org.psptracker.cases.Jurisdiction;
import org.psptracker.cases.Jurisdictions;
import org.psptracker.cases.Stage;
import org.psptracker.identity.Actor;
import org.psptracker.identity.People;
import org.psptracker.identity.SignedIn;
import org.psptracker.insight.Portfolio.InArea;
import org.psptracker.insight.Portfolio.InStage;
import org.psptracker.insight.Portfolio.WaitingStep;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(classes = InsightSlice.class)
@AutoConfigureMockMvc
class PortfolioTest {

  @Autowired private PortfolioQueries queries;
  @Autowired private FilterReader filters;
  @Autowired private Jurisdictions jurisdictions;
  @Autowired private CaseFiles cases;
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;
  @Autowired private MockMvc mvc;
  @Autowired private Clock clock;

  private Actor leadership;

  @BeforeEach
  void somebody() {
    leadership = people.byUsername("leadership").orElseThrow().actor();
  }

  @Test
  void figuresAgreeWithWhatWasFiled() throws Exception {
    CaseFile late = open("WY", EnumSet.of(CoreArea.GUN_VIOLENCE, CoreArea.TECHNOLOGY));
    open("WY", EnumSet.of(CoreArea.GUN_VIOLENCE));
    close(open("WY", EnumSet.of(CoreArea.INVESTIGATIONS)));
    open("VT", EnumSet.of(CoreArea.TECHNOLOGY));
    waits(late, "review-completeness", "coordinator", clock.instant().minus(3, ChronoUnit.DAYS));
    waits(late, "report-measures", "jurisdiction", clock.instant().plus(3, ChronoUnit.DAYS));

    PortfolioQueries.Chosen wyoming =
        queries.chosen(filters.read(Map.of("usState", "WY")), leadership);
    assertThat(queries.stages(wyoming))
        .containsExactlyInAnyOrder(new InStage(Stage.INTAKE, 2), new InStage(Stage.CLOSED, 1));
    assertThat(queries.coreAreas(wyoming))
        .containsExactlyInAnyOrder(
            new InArea(CoreArea.GUN_VIOLENCE, 2, 0),
            new InArea(CoreArea.TECHNOLOGY, 1, 0),
            new InArea(CoreArea.INVESTIGATIONS, 0, 1));
    assertThat(queries.steps(wyoming, clock.instant()))
        .containsExactly(
            new WaitingStep("review-completeness", "coordinator", 1, 1),
            new WaitingStep("report-measures", "jurisdiction", 1, 0));

    mvc.perform(get("/api/insight/portfolio?usState=WY").with(httpBasic("leadership", "psp-demo")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.cases").value(3))
        .andExpect(jsonPath("$.open").value(2))
        .andExpect(jsonPath("$.overdueSteps").value(1))
        .andExpect(jsonPath("$.stages.length()").value(Stage.values().length))
        .andExpect(jsonPath("$.months.length()").value(12))
        .andExpect(jsonPath("$.months[11].filed").value(3))
        .andExpect(jsonPath("$.months[11].closed").value(1));
    mvc.perform(get("/insight?usState=WY").with(authentication(new SignedIn(leadership))))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("How the program is doing"),
                        containsString("/cases?usState=WY&amp;stage=INTAKE"),
                        containsString("3 requests came in and one case closed"),
                        not(containsString("??")),
                        not(containsString("%</")))));
  }

  @Test
  void othersAreRefusedAndUnknownFiltersToo() throws Exception {
    mvc.perform(get("/api/insight/portfolio").with(httpBasic("seattle", "psp-demo")))
        .andExpect(status().isForbidden());
    mvc.perform(get("/api/insight/portfolio").with(httpBasic("expert1", "psp-demo")))
        .andExpect(status().isForbidden());
    mvc.perform(get("/api/insight/portfolio").with(httpBasic("coordinator1", "psp-demo")))
        .andExpect(status().isOk());
    mvc.perform(
            get("/api/insight/portfolio?colour=red&intensity=HUGE&from=x")
                .with(httpBasic("leadership", "psp-demo")))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[*].field").value(hasItem("colour")))
        .andExpect(jsonPath("$.errors[*].field").value(hasItem("intensity")))
        .andExpect(jsonPath("$.errors[*].field").value(hasItem("from")));
  }

  @Test
  void theHeadlineSaysHowManyAreLateWhichAreTiedAndWhoHoldsTheOldest() throws Exception {
    CaseFile one = open("AK", EnumSet.of(CoreArea.TECHNOLOGY));
    CaseFile two = open("AK", EnumSet.of(CoreArea.TECHNOLOGY));
    waits(one, "review-completeness", "coordinator", clock.instant().minus(9, ChronoUnit.DAYS));
    waits(two, "report-measures", "jurisdiction", clock.instant().minus(3, ChronoUnit.DAYS));
    waits(two, "assess-needs", "expert", clock.instant().plus(3, ChronoUnit.DAYS));

    String page = page("/insight?usState=AK", 200);
    assertThat(page)
        .contains("2 of 3 open steps are late, most at ")
        .contains(" and ")
        .contains(": 1 each")
        .contains("Late longest: ")
        .contains("waiting for a coordinator")
        .contains("/cases/" + one.reference())
        .contains("Show the one kind of step with none late");
  }

  @Test
  void aWindowThatEndsBeforeItBeginsIsSaidInTheFilterWithWhatWasTyped() throws Exception {
    assertThat(page("/insight?from=2026-05-02&to=2026-05-01&usState=AK", 422))
        .contains("The first day lies after the last one")
        .contains("value=\"2026-05-02\"")
        .contains("value=\"2026-05-01\"")
        .contains("aria-invalid=\"true\"");
  }

  @Test
  void paperSaysWhatWasChosen() throws Exception {
    assertThat(page("/insight?from=2026-05-01&to=2026-05-31&intensity=BRIEF", 200))
        .contains("Filed and closed: May 1, 2026 to May 31, 2026.");
  }

  private String page(String address, int answer) throws Exception {
    return mvc.perform(get(address).with(authentication(new SignedIn(leadership))))
        .andExpect(status().is(answer))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private CaseFile open(String usState, Set<CoreArea> areas) {
    String ori = usState + "%07d".formatted(jurisdictions.all().size() + 100);
    Jurisdiction site =
        jurisdictions.add(
            new Jurisdiction(
                0,
                "Police",
                "Town",
                usState,
                ori,
                null,
                null,
                null,
                AgencyType.MUNICIPAL_POLICE,
                50,
                5,
                40_000,
                true));
    return cases.open("Help", site.id(), areas);
  }

  private void close(CaseFile of) {
    jdbc.sql(
            "update case_file set stage = 'CLOSED', ending = 'COMPLETED', closed_at = :at where id = :id")
        .param("at", java.sql.Timestamp.from(clock.instant()))
        .param("id", of.id())
        .update();
  }

  private void waits(CaseFile of, String step, String role, Instant due) {
    jdbc.sql(
            """
            insert into inbox (task_id, step, case_id, process_key, process_instance_id,
              activity_instance_id, roles, opened_at, clock_started_at, allowed_minutes, due_at)
            values (:task, :step, :case, 'assistance-request', 'p', 'a', array[:role], now(), now(),
              960, :due)
            """)
        .param("task", step + of.id())
        .param("step", step)
        .param("case", of.id())
        .param("role", role)
        .param("due", java.sql.Timestamp.from(due))
        .update();
  }
}
