package org.psptracker.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.psptracker.web.FieldError;
import org.psptracker.web.forms.Forms;
import org.psptracker.web.forms.Schemas;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = DeliverySlice.class)
class DeliverySchemasTest {

  @Autowired private Schemas schemas;
  @Autowired private Forms forms;
  @Autowired private ObjectMapper json;

  @Test
  void aPlanSaysHowMuchOfEverythingItNeeds() {
    JsonNode goal = schemas.of(PlanForm.class).at("/properties/goals");
    assertThat(goal.path("minItems").asInt()).isEqualTo(1);
    JsonNode objective = goal.at("/items/properties/objectives");
    assertThat(objective.path("minItems").asInt()).isEqualTo(1);
    JsonNode activity = objective.at("/items/properties/activities");
    assertThat(activity.path("minItems").asInt()).isEqualTo(1);
    assertThat(activity.at("/items/required"))
        .extracting(JsonNode::asText)
        .containsExactlyInAnyOrder("type", "title", "plannedStart", "plannedEnd", "plannedHours");
    assertThat(activity.at("/items/properties/plannedHours/minimum").decimalValue())
        .isEqualByComparingTo("0.25");
    assertThat(activity.at("/items/properties/plannedStart/format").asText()).isEqualTo("date");
    assertThat(activity.at("/items/properties/type/enum")).hasSize(9);
  }

  @Test
  void aReportNeedsItsNumbersAndNoClockTimes() {
    JsonNode schema = schemas.of(ReportForm.class);
    assertThat(schema.path("required"))
        .extracting(JsonNode::asText)
        .containsExactlyInAnyOrder(
            "type",
            "mode",
            "startedOn",
            "endedOn",
            "timeZone",
            "hoursPreparation",
            "hoursDelivery",
            "hoursTravel",
            "summary");
  }

  @Test
  void sendingBackNeedsAComment() throws Exception {
    assertThat(errors(ApproveWorkPlan.Form.class, "{'decision':'SEND_BACK'}")).contains("comment");
    assertThat(errors(ApproveWorkPlan.Form.class, "{'decision':'APPROVE'}")).isEmpty();
    assertThat(errors(ReviewActivity.Form.class, "{'decision':'NEEDS_ACTION'}"))
        .contains("comment");
    assertThat(errors(ConfirmActivity.Form.class, "{'decision':'SEND_BACK', 'comment':' '}"))
        .contains("comment");
  }

  @Test
  void rowsHaveTheirOwnConditions() throws Exception {
    assertThat(
            errors(
                RespondToRecommendations.Form.class,
                "{'responses':[{'recommendation':1,'answer':'DECLINE'}]}"))
        .containsExactly("responses[0].rationale");
    assertThat(
            errors(
                RespondToRecommendations.Form.class,
                "{'responses':[{'recommendation':1,'answer':'ACCEPT'}]}"))
        .contains("responses[0].owner", "responses[0].due");
    assertThat(
            errors(
                UpdateRecommendations.Form.class,
                "{'updates':[{'recommendation':1,'status':'REPORTED_IMPLEMENTED'}]}"))
        .containsExactly("updates[0].evidence");
    assertThat(
            errors(
                UpdateRecommendations.Form.class,
                "{'updates':[{'recommendation':1,'status':'VERIFIED_IMPLEMENTED'}]}"))
        .as("the site cannot verify itself")
        .containsExactly("updates[0].status");
  }

  private java.util.List<String> errors(Class<? extends Record> form, String text)
      throws Exception {
    JsonNode tree = json.readTree(text.replace('\'', '"'));
    return forms.check(form, tree).stream().map(FieldError::field).toList();
  }
}
