package org.psptracker.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.Ending;
import org.psptracker.cases.Stage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** A case from its request to its closure, by people who know only the forms' schemas. */
@SpringBootTest
class WholeCaseTest {

  @Autowired Programme programme;
  @Autowired Experts experts;

  @Test
  void aCaseLivesFromItsRequestToItsClosure() {
    Cast cast = new Cast(programme, experts);
    CaseFile filed = cast.file();
    List<String> path = cast.walk(filed, "none");
    assertThat(programme.reload(filed).stage()).as("walked %s", path).isEqualTo(Stage.CLOSED);
    assertThat(programme.reload(filed).ending()).isEqualTo(Ending.COMPLETED);
    assertThat(path)
        .containsSubsequence(
            "review-completeness",
            "decide-request",
            "select-expert",
            "respond-to-offer",
            "assess-needs",
            "draft-work-plan",
            "approve-work-plan",
            "sign-off-work-plan",
            "deliver-activity",
            "review-activity",
            "confirm-activity",
            "write-recommendations",
            "respond-to-recommendations",
            "assess-outcome",
            "close-case");
  }
}
