package org.psptracker.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.psptracker.staffing.Samples.NEED;
import static org.psptracker.staffing.Samples.expert;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.psptracker.cases.AgencyType;
import org.psptracker.cases.CoreArea;

/** What gives points, worked by hand. */
class ScoreTest {

  private final Ranking ranking =
      new Ranking(new StaffingSettings(new Weights(40, 15, 25, 10, 10), 14, List.of()));

  private int points(Candidate expert, ScorePart part) {
    return ranking.score(expert, NEED).of(part);
  }

  @Test
  void eachNeededAreaAndTopicCountsAlike() {
    // level expert is 0.85, one of two topics is known: (0.85 + 1 + 0) / 3 of 40
    assertThat(points(expert().build(), ScorePart.EXPERTISE)).isEqualTo(25);
    Candidate best =
        expert()
            .knows(
                Map.of(CoreArea.CRIME_ANALYSIS, SkillLevel.NATIONALLY_RECOGNISED),
                "hot-spots",
                "data-quality")
            .build();
    assertThat(points(best, ScorePart.EXPERTISE)).isEqualTo(40);
    assertThat(points(expert().knows(Map.of()).build(), ScorePart.EXPERTISE)).isZero();
  }

  @Test
  void aKnownKindOfAgencyCountsWhollyAnotherOneInPart() {
    assertThat(points(expert().build(), ScorePart.AGENCY_FIT)).isEqualTo(15);
    Candidate other = expert().agencies(Set.of(AgencyType.SHERIFF)).build();
    assertThat(points(other, ScorePart.AGENCY_FIT)).isEqualTo(6);
    assertThat(points(expert().agencies(Set.of()).build(), ScorePart.AGENCY_FIT)).isZero();
  }

  @Test
  void theScarcerOfCasesAndHoursDecidesOnAvailability() {
    // 8 more hours of 20 leave 0.6; no case of 4 leaves 1
    assertThat(points(expert().build(), ScorePart.LOAD)).isEqualTo(15);
    // 3 of 4 cases leave 0.25
    assertThat(points(expert().load(3, 0, 0).build(), ScorePart.LOAD)).isEqualTo(6);
    assertThat(points(expert().load(1, 0, 18).build(), ScorePart.LOAD)).isZero();
  }

  @Test
  void whoKnowsTheSiteAndLivesNearGetsMore() {
    assertThat(points(expert().workedAt("PSP-2025-00012").build(), ScorePart.CONTINUITY))
        .isEqualTo(10);
    assertThat(points(expert().build(), ScorePart.CONTINUITY)).isZero();
    assertThat(points(expert().livesIn("CO").build(), ScorePart.GEOGRAPHY)).isEqualTo(10);
    assertThat(points(expert().livesIn("UT").build(), ScorePart.GEOGRAPHY)).isEqualTo(7);
    assertThat(points(expert().livesIn("WA").build(), ScorePart.GEOGRAPHY)).isEqualTo(4);
    assertThat(points(expert().livesIn("FL").build(), ScorePart.GEOGRAPHY)).isEqualTo(1);
  }
}
