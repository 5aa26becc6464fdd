package org.psptracker.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Role;
import org.psptracker.web.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.util.LinkedMultiValueMap;

/** List and detail come from one rule; here they are held against each other for every role. */
@SpringBootTest(classes = CasesSlice.class)
class VisibilityTest {

  @Autowired private SampleCases sample;
  @Autowired private CaseList list;
  @Autowired private CaseQueryReader queries;
  @Autowired private Visibility visibility;

  private Jurisdiction tampa;
  private CaseFile ofTampa;
  private CaseFile ofTampaClosed;
  private CaseFile ofPueblo;

  @BeforeEach
  void cases() {
    tampa = sample.site("Tampa", "FL");
    Jurisdiction pueblo = sample.site("Pueblo", "CO");
    ofTampa = sample.open("Shooting reviews", tampa, CoreArea.GUN_VIOLENCE);
    ofTampaClosed = sample.open("Hot spots", tampa, CoreArea.CRIME_ANALYSIS);
    sample.in(() -> sample.life.close(ofTampaClosed.id(), Ending.WITHDRAWN));
    ofPueblo = sample.open("Cold cases", pueblo, CoreArea.INVESTIGATIONS);
  }

  @Test
  void aSiteSeesItsOwnCasesOnly() {
    assertSees(sample.person("Chief", Role.JURISDICTION, tampa), ofTampa, ofTampaClosed);
    assertSees(sample.person("Client", Role.INTEGRATION, tampa), ofTampa, ofTampaClosed);
  }

  @Test
  void someoneOfASiteWithoutASiteSeesNothing() {
    assertSees(sample.person("Lost", Role.JURISDICTION));
  }

  @Test
  void coordinatorsAndLeadershipSeeAll() {
    assertSees(sample.person("Dana", Role.COORDINATOR), ofTampa, ofTampaClosed, ofPueblo);
    assertSees(sample.person("Renée", Role.LEADERSHIP), ofTampa, ofTampaClosed, ofPueblo);
  }

  @Test
  void aPartnerSeesWhatWasSharedWithThemAndOnlyAsLongAsThat() {
    Actor prosecutor = sample.person("Prosecutor", Role.PARTNER);
    assertSees(prosecutor);
    sample.in(() -> sample.people.put(ofTampa.id(), prosecutor.personId(), CasePart.PARTNER));
    assertSees(prosecutor, ofTampa);
    sample.in(() -> sample.people.end(ofTampa.id(), prosecutor.personId(), CasePart.PARTNER));
    assertSees(prosecutor);
  }

  @Test
  void administratorsReadNoCase() {
    assertSees(sample.person("Root", Role.ADMIN));
  }

  @Test
  void anExpertSeesWhereThereIsAnOpenOfferOrAPlacePresentOrFormer() {
    Actor expert = sample.person("Helen", Role.EXPERT);
    assertSees(expert);
    sample.in(
        () -> {
          sample.people.put(ofTampa.id(), expert.personId(), CasePart.OFFERED);
          sample.people.put(ofPueblo.id(), expert.personId(), CasePart.SUPPORTING);
        });
    assertSees(expert, ofTampa, ofPueblo);
    sample.in(
        () -> {
          sample.people.end(ofTampa.id(), expert.personId(), CasePart.OFFERED);
          sample.people.end(ofPueblo.id(), expert.personId(), CasePart.SUPPORTING);
        });
    assertSees(expert, ofPueblo);
  }

  @Test
  void whatIsNotSeenIsNotFound() {
    Actor chief = sample.person("Chief", Role.JURISDICTION, tampa);
    assertThat(sample.as(chief, () -> sample.cases.visible(ofTampa.reference())).title())
        .isEqualTo("Shooting reviews");
    for (String reference : List.of(ofPueblo.reference(), "PSP-1999-00001")) {
      assertThatThrownBy(() -> sample.as(chief, () -> sample.cases.visible(reference)))
          .isInstanceOf(NotFound.class);
    }
  }

  private void assertSees(Actor actor, CaseFile... seen) {
    Stream<CaseFile> all = Stream.of(ofTampa, ofTampaClosed, ofPueblo);
    assertThat(all.filter(one -> visibility.sees(actor, one)).map(CaseFile::reference))
        .as("checks of " + actor.name())
        .containsExactlyInAnyOrderElementsOf(references(seen));
    LinkedMultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
    parameters.add("limit", "200");
    List<String> listed =
        list.summaries(queries.read(parameters), actor).items().stream()
            .map(CaseSummary::reference)
            .toList();
    List<String> these = references(ofTampa, ofTampaClosed, ofPueblo);
    assertThat(listed.stream().filter(these::contains))
        .as("list of " + actor.name())
        .containsExactlyInAnyOrderElementsOf(references(seen));
  }

  private static List<String> references(CaseFile... cases) {
    return Stream.of(cases).map(CaseFile::reference).toList();
  }
}
