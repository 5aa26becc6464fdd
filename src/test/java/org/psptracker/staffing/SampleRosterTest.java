package org.psptracker.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.psptracker.cases.CoreArea;
import org.psptracker.cases.CoreTopics;
import org.psptracker.cases.Jurisdiction;
import org.psptracker.identity.Actor;
import org.psptracker.identity.People;
import org.psptracker.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The demonstration's experts can staff every kind of case, and show why somebody cannot. */
@SpringBootTest(classes = StaffingSlice.class)
class SampleRosterTest {

  @Autowired private SampleRoster sampleRoster;
  @Autowired private SampleStaffing sample;
  @Autowired private Roster roster;
  @Autowired private People people;
  @Autowired private CoreTopics topics;

  @Test
  void theFileIsReadAndReadAgain() {
    Jurisdiction memphis = sample.site("Memphis", "TN");
    sampleRoster.load(Map.of("memphis", memphis.id()), sample.today());
    sampleRoster.load(Map.of("memphis", memphis.id()), sample.today());
    Actor coordinator = sample.person("Dana", Role.COORDINATOR);
    List<ProfileForm> profiles =
        people.withRole(Role.EXPERT).stream()
            .filter(person -> person.username().matches("expert[1-8]"))
            .map(person -> sample.as(coordinator, () -> roster.get(person.id())).profile())
            .toList();
    assertThat(profiles).hasSize(8);
    for (CoreArea area : CoreArea.values()) {
      assertThat(profiles)
          .flatExtracting(ProfileForm::skills)
          .extracting("coreArea")
          .contains(area);
    }
    assertThat(profiles)
        .allMatch(p -> p.subTopics() != null && known(p.subTopics()))
        .anyMatch(p -> p.conflicts() != null && !p.conflicts().isEmpty())
        .anyMatch(p -> p.absences() != null && !p.absences().isEmpty())
        .anyMatch(p -> p.contractEnd() != null);
  }

  private boolean known(List<String> ids) {
    return ids.stream().allMatch(id -> topics.belongs(id, List.of(CoreArea.values())));
  }
}
