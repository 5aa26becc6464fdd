package org.psptracker.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.Ending;
import org.psptracker.cases.Jurisdiction;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Role;
import org.psptracker.intake.Requests;
import org.psptracker.intake.StagesSlice;
import org.psptracker.web.forms.InvalidForm;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = StagesSlice.class)
class CloseCaseTest {

  @Autowired private Requests requests;
  @Autowired private CloseCase close;
  @Autowired private CancelOpenWork cancel;
  @Autowired private TellEveryone tell;
  @Autowired private ClosureSection section;

  private Actor coordinator;
  private CaseFile filed;

  @BeforeEach
  void request() {
    Jurisdiction site = requests.site("Baltimore");
    coordinator = requests.person("Dana Whitfield", Role.COORDINATOR, null);
    filed =
        requests.file(Requests.least(), requests.person("Maria Kovacs", Role.JURISDICTION, site));
  }

  @Test
  void theEndingIsWrittenBeforeTheProcessEnds() {
    assertThat(section.applies(filed, coordinator)).isFalse();
    close(form());
    assertThat(requests.again(filed).ending()).isEqualTo(Ending.COMPLETED);
    Map<String, Object> model = section.model(filed, coordinator);
    assertThat(model).containsEntry("closedBy", "Dana Whitfield");
    assertThat(model.get("closure"))
        .isInstanceOfSatisfying(
            Closure.class,
            kept -> assertThat(kept.retentionSchedule()).isEqualTo(RetentionSchedule.SEVEN_YEARS));
  }

  @Test
  void aTerminationAndALegalHoldNeedTheirReasons() {
    assertThatThrownBy(() -> close(form().put("ending", "TERMINATED")))
        .isInstanceOfSatisfying(
            InvalidForm.class, no -> assertThat(no.errors().get(0).field()).isEqualTo("reason"));
    assertThatThrownBy(() -> close(form().put("legalHold", true)))
        .isInstanceOfSatisfying(
            InvalidForm.class,
            no -> assertThat(no.errors().get(0).field()).isEqualTo("legalHoldReason"));
    close(
        form()
            .put("ending", "TERMINATED")
            .put("reason", "The site lost its chief.")
            .put("legalHold", true)
            .put("legalHoldReason", "Litigation"));
    assertThat(requests.again(filed).ending()).isEqualTo(Ending.TERMINATED);
  }

  @Test
  void aCaseThatClosesAgainStartsFromWhatWasSaid() {
    close(form());
    ObjectNode again = requests.open(close, filed, coordinator);
    assertThat(again.path("lessons").asText()).isEqualTo("Begin with the prosecutor.");
  }

  @Test
  void anEndingBeforeItsTimeIsToldOnTheTimeline() {
    assertThatThrownBy(() -> requests.run(cancel, filed, Map.of()))
        .hasMessage("who ends a case says how");
    requests.as(
        coordinator,
        () -> {
          requests.again(filed).endEarly(Ending.WITHDRAWN, "The chief left.");
          return filed;
        });
    assertThat(requests.run(cancel, filed, Map.of()).variables()).isEmpty();
    assertThat(requests.run(tell, filed, Map.of()).variables()).isEmpty();
  }

  private ObjectNode form() {
    return requests
        .open(close, filed, coordinator)
        .put("lessons", "Begin with the prosecutor.")
        .put("sustainmentPlan", "The weekly review stays.")
        .put("sustainmentOwner", "Chief Carl Davis");
  }

  private void close(ObjectNode form) {
    requests.complete(close, CloseCase.Form.class, filed, coordinator, form);
  }
}
