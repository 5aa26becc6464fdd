package org.psptracker.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;
import org.psptracker.cases.CaseFile;
import org.psptracker.workflow.Desk;
import org.psptracker.workflow.StepEvent.OpenStep;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What somebody has in hand is theirs until it is done. */
@SpringBootTest
class DraftsAreNotForOthersTest {

  @Autowired Programme programme;
  @Autowired Experts experts;
  @Autowired Desk desk;

  @Test
  void theSiteDoesNotSeeWhatTheCoordinatorIsWriting() {
    Cast cast = new Cast(programme, experts);
    CaseFile filed = cast.file();
    OpenStep step = programme.step(filed, "review-completeness");
    programme.as(
        cast.coordinator,
        () -> {
          desk.saveDraft(
              step.taskId(), JsonNodeFactory.instance.objectNode().put("question", "Why so few?"));
          return true;
        });
    JsonNode seen = programme.as(cast.chief, () -> desk.form(step.taskId()));
    JsonNode own = programme.as(cast.coordinator, () -> desk.form(step.taskId()));
    assertThat(seen.isEmpty()).isTrue();
    assertThat(own.path("question").asText()).isEqualTo("Why so few?");
  }
}
