package org.psptracker.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.psptracker.cases.AttachmentKind;
import org.psptracker.cases.Attachments;
import org.psptracker.cases.CaseEvent.CaseFiled;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CasePartners;
import org.psptracker.cases.CoreArea;
import org.psptracker.cases.FileCheck;
import org.psptracker.cases.Jurisdiction;
import org.psptracker.cases.Stage;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Role;
import org.psptracker.web.Conflict;
import org.psptracker.web.Refused;
import org.psptracker.web.forms.Contradiction;
import org.psptracker.web.forms.Forms;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = StagesSlice.class)
class FilingTest {

  @Autowired private Requests requests;
  @Autowired private Filing filing;
  @Autowired private Drafts drafts;
  @Autowired private DraftForm draftForm;
  @Autowired private DraftFiles draftFiles;
  @Autowired private FileCheck fileCheck;
  @Autowired private Attachments attachments;
  @Autowired private CasePartners partners;
  @Autowired private AssistanceRequestRepository stored;
  @Autowired private StartedCases process;
  @Autowired private CaseEvents events;
  @Autowired private Forms forms;

  private Jurisdiction site;
  private Actor chief;

  @BeforeEach
  void people() {
    site = requests.site("Youngstown");
    chief = requests.person("Maria Kovacs", Role.JURISDICTION, site);
  }

  @Test
  void aRequestBecomesACaseAndItsProcessStarts() {
    CaseFile filed = requests.file(Requests.least(), chief);
    assertThat(filed.title()).isEqualTo("Gun violence and crime analysis");
    assertThat(filed.stage()).isEqualTo(Stage.INTAKE);
    assertThat(filed.jurisdictionId()).isEqualTo(site.id());
    assertThat(process.started()).contains(filed.id());
    assertThat(events.of(CaseFiled.class, filed.id())).hasSize(1);
  }

  @Test
  void everyAnswerIsKeptAsItWasGiven() {
    ObjectNode form = Requests.with(Requests.least(), new int[] {2024, 21, 0, 100, 447, 59_408});
    form.put("agencyName", "Youngstown PD").put("ori", "OH0510400").put("stateFips", "39");
    form.put("countyFips", "099").put("placeFips", "88000");
    form.put("swornOfficers", 140).put("civilianStaff", 0).put("analysts", new BigDecimal("1.5"));
    form.put("requesterTitle", "Captain").put("requesterPhone", "330-555-0100");
    form.put("sponsorName", "Carl Davis").put("sponsorTitle", "Chief");
    form.put("sponsorEmail", "davis@b.example");
    form.putArray("subTopics").add("hot-spots").add("data-quality");
    form.put("tried", "Overtime patrols.").put("crimeSource", "NIBRS");
    form.putArray("deliveryTypes").add("SITE_VISIT").add("DATA_ANALYSIS");
    form.put("neededBy", "2027-05-01").put("evidenceBased", true);
    form.put("evidenceBasedPractice", "Hot-spot policing").put("emergingNeed", false);
    form.put("otherAssistance", "None.");
    CaseFile filed = requests.file(form, chief);
    ObjectNode kept =
        requests.as(
            chief,
            () -> forms.tree(RequestForms.of(stored.findByCaseId(filed.id()).orElseThrow())));
    kept.remove("partners");
    assertThat(kept).isEqualTo(form);
  }

  @Test
  void zeroAndMissingStayDifferent() {
    ObjectNode form = Requests.with(Requests.least(), new int[] {2024, 21, 0, 100, 447, 59_408});
    ((ObjectNode) form.path("crimeYears").path(0)).remove("murder");
    CaseFile filed = requests.file(form, chief);
    CrimeYear year =
        requests.as(chief, () -> stored.findByCaseId(filed.id()).orElseThrow().crimeYears().get(0));
    assertThat(year.murder()).isNull();
    assertThat(year.rape()).isZero();
    assertThat(year.total()).isNull();
  }

  @Test
  void partnersGoToTheCase() {
    ObjectNode form = Requests.least();
    form.putArray("partners")
        .addObject()
        .put("organisation", "Mahoning County Prosecutor")
        .put("kind", "LOCAL_PROSECUTOR");
    CaseFile filed = requests.file(form, chief);
    assertThat(partners.of(filed.id()))
        .extracting(partner -> partner.facts().organisation())
        .containsExactly("Mahoning County Prosecutor");
  }

  @Test
  void aCoordinatorFilesForASiteThatIsNamed() {
    Actor coordinator = requests.person("Dana", Role.COORDINATOR, null);
    assertThatThrownBy(() -> requests.file(Requests.least(), coordinator))
        .isInstanceOfSatisfying(
            Contradiction.class,
            problem -> assertThat(problem.errors().get(0).field()).isEqualTo("jurisdictionId"));
    CaseFile filed = requests.file(Requests.least().put("jurisdictionId", site.id()), coordinator);
    assertThat(filed.jurisdictionId()).isEqualTo(site.id());
  }

  @Test
  void nobodyFilesForAnotherSiteAndExpertsFileForNone() {
    Jurisdiction other = requests.site("Warren");
    assertThatThrownBy(
            () -> requests.file(Requests.least().put("jurisdictionId", other.id()), chief))
        .isInstanceOf(Refused.class);
    Actor expert = requests.person("Helen", Role.EXPERT, null);
    assertThatThrownBy(
            () -> requests.file(Requests.least().put("jurisdictionId", site.id()), expert))
        .isInstanceOf(Refused.class);
  }

  @Test
  void contradictionsAreNamedWithBothFields() {
    ObjectNode form =
        Requests.with(
            Requests.least(), new int[] {2024, 1, 1, 1, 1, 100}, new int[] {2024, 1, 1, 1, 1, 100});
    form.putArray("subTopics").add("cold-cases");
    assertThatThrownBy(() -> requests.file(form, chief))
        .isInstanceOfSatisfying(
            Contradiction.class,
            problem ->
                assertThat(problem.errors())
                    .extracting(error -> error.field())
                    .containsExactly(
                        "subTopics", "coreAreas", "crimeYears[0].year", "crimeYears[1].year"));
  }

  @Test
  void aDraftGoesWithItsLetterAndOnlyOnce() {
    Draft draft =
        requests.as(
            chief,
            () -> {
              Draft begun = drafts.begin(site.id(), Requests.least());
              draftFiles.add(
                  begun,
                  fileCheck.check(
                      "letter.pdf",
                      "%PDF-1.4 letter".getBytes(StandardCharsets.UTF_8),
                      AttachmentKind.LETTER_OF_SUPPORT),
                  AttachmentKind.LETTER_OF_SUPPORT);
              return begun;
            });
    CaseFile filed = requests.as(chief, () -> filing.file(draftForm.fileable(draft.data()), draft));
    assertThat(attachments.of(filed.id()))
        .extracting(file -> file.name() + " " + file.kind())
        .containsExactly("letter.pdf LETTER_OF_SUPPORT");
    assertThat(requests.<Boolean>as(chief, () -> drafts.mine().isEmpty())).isTrue();
    assertThatThrownBy(
            () -> requests.as(chief, () -> filing.file(draftForm.fileable(draft.data()), draft)))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void similarOpenCasesComeWithTheAreasThatBothShare() {
    CaseFile first = requests.file(Requests.least(), chief);
    CaseFile second = requests.file(Requests.least(), chief);
    assertThat(first.coreAreas()).contains(CoreArea.GUN_VIOLENCE);
    assertThat(similar(second))
        .extracting(SimilarCases.Similar::reference)
        .containsExactly(first.reference());
  }

  @Autowired private RequestViews views;

  private java.util.List<SimilarCases.Similar> similar(CaseFile of) {
    return requests.as(chief, () -> views.similar(requests.again(of)));
  }
}
