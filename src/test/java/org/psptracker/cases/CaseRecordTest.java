package org.psptracker.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Role;
import org.psptracker.web.Keyset;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.support.DefaultMessageSourceResolvable;

@SpringBootTest(classes = CasesSlice.class)
class CaseRecordTest {

  @Autowired private SampleCases sample;
  @Autowired private CaseHistory history;
  @Autowired private CasePartners partners;
  @Autowired private CaseNotes notes;
  @Autowired private Timeline timeline;
  @Autowired private TimelineReading reading;
  @Autowired private CaseStageRepository stages;

  private Actor dana;
  private Actor chief;
  private CaseFile caseFile;

  @BeforeEach
  void aCase() {
    Jurisdiction site = sample.site("Tampa", "FL");
    dana = sample.person("Dana Whitfield", Role.COORDINATOR);
    chief = sample.person("Chief Ruiz", Role.JURISDICTION, site);
    caseFile =
        sample.as(
            chief,
            () -> sample.open("Reviews", site, CoreArea.GUN_VIOLENCE, CoreArea.INVESTIGATIONS));
  }

  @Test
  void historySaysWhoChangedWhatFromWhatToWhat() {
    sample.as(
        dana, () -> sample.cases.get(caseFile.id()).assess(Intensity.INTENSIVE, Priority.URGENT));
    PartnerForm atf =
        new PartnerForm("ATF Tampa", PartnerKind.ATF, null, "Ann Lee", null, null, null);
    long partner = sample.as(chief, () -> partners.add(caseFile, atf)).id();
    sample.as(dana, () -> partners.remove(caseFile, partner));

    List<FactChange> changes = sample.as(dana, () -> history.of(caseFile));
    assertThat(changes)
        .extracting(
            FactChange::who, FactChange::what, FactChange::label, FactChange::from, FactChange::to)
        .contains(
            tuple("Dana Whitfield", "Case", "Intensity", "Targeted", "Intensive"),
            tuple("Dana Whitfield", "Case", "Priority", "Standard", "Urgent"),
            tuple("Chief Ruiz", "Case", "Core areas", null, "Gun violence, Investigations"),
            tuple("Chief Ruiz", "Partner", "Organization", null, "ATF Tampa"),
            tuple("Chief Ruiz", "Partner", "Contact name", null, "Ann Lee"),
            tuple("Dana Whitfield", "Partner", "Organization", "ATF Tampa", null));
    assertThat(changes.get(0).who()).as("latest first").isEqualTo("Dana Whitfield");
    assertThat(changes.get(0).from()).isNotNull();
    assertThat(changes).noneMatch(change -> change.field().equals("version"));
  }

  @Test
  void whatTheSiteMayNotReadIsNotInItsHistory() {
    CaseNotes.Form form = new CaseNotes.Form("Chief is new, call first", NoteAudience.PROGRAM);
    sample.as(dana, () -> notes.add(caseFile, form));
    assertThat(sample.as(dana, () -> history.of(caseFile)))
        .anyMatch(change -> change.entity().equals("CaseNote"));
    assertThat(sample.as(chief, () -> history.of(caseFile)))
        .isNotEmpty()
        .noneMatch(change -> change.entity().equals("CaseNote"));
    assertThat(sample.as(chief, () -> notes.of(caseFile))).isEmpty();
    assertThat(sample.as(dana, () -> notes.of(caseFile)))
        .extracting(CaseNotes.Note::by, CaseNotes.Note::text)
        .containsExactly(tuple("Dana Whitfield", "Chief is new, call first"));
  }

  @Test
  void theTimelineSpeaksInSentences() {
    sample.as(
        dana,
        () -> {
          sample.life.enterStage(caseFile.id(), Stage.TRIAGE);
          sample.life.hold(caseFile.id(), "Chief’s wish");
        });
    sample.as(dana, () -> sample.life.resume(caseFile.id(), "Chief is back"));
    sample.as(
        dana,
        () ->
            timeline.add(
                caseFile.id(),
                "no-words-for-this",
                LocalDate.of(2026, 12, 4),
                BigDecimal.ONE,
                new DefaultMessageSourceResolvable("Stage.TRIAGE")));
    assertThat(reading.of(caseFile.id(), null, 10).items())
        .extracting(TimelineReading.Line::text)
        .containsExactly(
            "no-words-for-this",
            "Dana Whitfield resumed the case: “Chief is back”.",
            "Dana Whitfield put the case on hold: “Chief’s wish”. All clocks are paused.",
            "The case reached Triage.");
  }

  @Test
  void theTimelineIsReadInParts() {
    for (int i = 0; i < 5; i++) {
      String name = "file " + i;
      sample.as(dana, () -> timeline.add(caseFile.id(), "attachment-added", name));
    }
    Slice<TimelineReading.Line> first = reading.of(caseFile.id(), null, 3);
    assertThat(first.items()).hasSize(3);
    Keyset next = TimelineReading.position(String.valueOf(first.next())).orElseThrow();
    Slice<TimelineReading.Line> second = reading.of(caseFile.id(), next, 3);
    assertThat(second.items())
        .extracting(TimelineReading.Line::text)
        .containsExactly(
            "Dana Whitfield added the file “file 1”.", "Dana Whitfield added the file “file 0”.");
    assertThat(second.next()).isNull();
  }

  @Test
  void aStageComesAgainAfterReopening() {
    sample.in(
        () -> {
          sample.life.enterStage(caseFile.id(), Stage.DELIVERY);
          sample.life.close(caseFile.id(), Ending.TERMINATED);
          sample.life.reopen(caseFile.id(), Stage.DELIVERY, "delivery", "New chief");
        });
    CaseFile reopened = sample.cases.get(caseFile.id());
    assertThat(reopened.stage()).isEqualTo(Stage.DELIVERY);
    assertThat(reopened.ending()).isNull();
    assertThat(stages.findByCaseIdOrderByEnteredAtAscIdAsc(caseFile.id()))
        .extracting(CaseStage::stage)
        .containsExactly(Stage.INTAKE, Stage.DELIVERY, Stage.CLOSED, Stage.DELIVERY);
  }
}
