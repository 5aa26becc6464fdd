package org.psptracker.delivery;

import static org.psptracker.delivery.Desk.plan;
import static org.psptracker.delivery.Desk.planned;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.psptracker.cases.CaseFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SpringBootTest(classes = DeliverySlice.class)
@AutoConfigureMockMvc
class DeliveryApiTest {

  @Autowired private MockMvc mvc;
  @Autowired private Desk desk;
  @Autowired private DraftWorkPlan draft;
  @Autowired private ApproveWorkPlan approve;
  @Autowired private SignOffWorkPlan signOff;
  @Autowired private ActivityRepository activities;
  @Autowired private RecordedFlow flow;

  private String base = "";
  private long visit;

  @BeforeEach
  void aRunningPlan() {
    flow.forget();
    CaseFile of = desk.staffedCase();
    desk.complete(draft, of, desk.lead(), null, plan(planned("Visit", null, "2027-01-11", "24")));
    desk.complete(
        approve,
        of,
        desk.coordinator(),
        null,
        new ApproveWorkPlan.Form(PlanApproval.APPROVE, null));
    desk.complete(
        signOff,
        of,
        desk.person("kansascity"),
        null,
        new SignOffWorkPlan.Form(PlanSignOff.SIGN_OFF, null));
    base = "/api/cases/" + of.reference();
    visit = activities.findByCaseIdOrderByNumber(of.id()).get(0).id();
  }

  @Test
  void everybodyOnTheCaseReadsWhatIsPlanned() throws Exception {
    mvc.perform(get(base + "/activities").with(httpBasic("expert2", "psp-demo")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.items[0].title").value("Visit"))
        .andExpect(jsonPath("$.items[0].plannedHours").value(24))
        .andExpect(jsonPath("$.items[0].status").value("PLANNED"))
        .andExpect(jsonPath("$.items[0].report").value(Matchers.nullValue()))
        .andExpect(jsonPath("$.next").value(Matchers.nullValue()));
    mvc.perform(get(base + "/plans").with(httpBasic("leadership", "psp-demo")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.items[0].number").value(1))
        .andExpect(jsonPath("$.items[0].status").value("SIGNED_OFF"));
    mvc.perform(get(base + "/recommendations").with(httpBasic("expert1", "psp-demo")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.items").isEmpty());
  }

  @Test
  void othersDoNotLearnThatItExists() throws Exception {
    for (String stranger : new String[] {"seattle", "expert7"}) {
      mvc.perform(get(base + "/activities").with(httpBasic(stranger, "psp-demo")))
          .andExpect(status().isNotFound());
      mvc.perform(get(base + "/deliverables").with(httpBasic(stranger, "psp-demo")))
          .andExpect(status().isNotFound());
      send(stranger, "/activities/" + visit + "/cancel", "not json")
          .andExpect(status().isNotFound());
    }
    CaseFile other = desk.staffedCase();
    mvc.perform(
            get("/api/cases/" + other.reference() + "/activities/" + visit)
                .with(httpBasic("coordinator1", "psp-demo")))
        .andExpect(status().isNotFound());
  }

  @Test
  void movesSayWhatIsWrongWithThem() throws Exception {
    String cancel = "/activities/" + visit + "/cancel";
    send("coordinator1", cancel, "{\"reason\": \" \"}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("reason"));
    send("coordinator1", cancel, "{\"reason\": \"snow\", \"why\": 1}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("why"));
    send("expert2", cancel, "{\"reason\": \"snow\"}").andExpect(status().isForbidden());
    send(
            "coordinator1",
            "/activities/" + visit + "/reschedule",
            "{\"start\": \"2027-02-02\", \"end\": \"2027-02-01\", \"reason\": \"snow\"}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(
            jsonPath("$.errors[*].field").value(Matchers.containsInAnyOrder("start", "end")));
  }

  @Test
  void aPlanIsAmendedMovedAndCutThroughTheApi() throws Exception {
    send(
            "expert1",
            "/activities",
            "{\"type\": \"COACHING\", \"title\": \"Coach\", \"plannedStart\": \"2027-03-01\","
                + " \"plannedEnd\": \"2027-03-01\", \"plannedHours\": 8, \"reason\": \"new chair\"}")
        .andExpect(status().isCreated())
        .andExpect(header().string("Location", Matchers.startsWith(base + "/activities/")))
        .andExpect(jsonPath("$.number").value(2))
        .andExpect(jsonPath("$.addedReason").value("new chair"));
    send(
            "coordinator1",
            "/activities/" + visit + "/reschedule",
            "{\"start\": \"2027-02-01\", \"end\": \"2027-02-01\", \"reason\": \"snow\"}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.plannedStart").value("2027-02-01"))
        .andExpect(jsonPath("$.reschedules[0].oldStart").value("2027-01-11"));
    send("coordinator1", "/activities/" + visit + "/cancel", "{\"reason\": \"chief left\"}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.status").value("CANCELLED"));
    send("coordinator1", "/activities/" + visit + "/cancel", "{\"reason\": \"again\"}")
        .andExpect(status().isConflict());
  }

  private ResultActions send(String who, String path, String body) throws Exception {
    return mvc.perform(
        post(base + path)
            .with(httpBasic(who, "psp-demo"))
            .contentType(MediaType.APPLICATION_JSON)
            .content(body));
  }
}
