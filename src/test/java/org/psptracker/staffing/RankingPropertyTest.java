package org.psptracker.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.psptracker.staffing.Samples.NEED;
import static org.psptracker.staffing.Samples.expert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.psptracker.cases.AgencyType;
import org.psptracker.cases.CoreArea;

/** What holds for every shortlist, whoever is on the roster and whatever the weights are. */
class RankingPropertyTest {

  private static final List<String> STATES = List.of("CO", "UT", "WA", "FL", "PR", "XX");

  private static Candidate any(long id, Random random) {
    Map<CoreArea, SkillLevel> skills = new EnumMap<>(CoreArea.class);
    for (CoreArea area : CoreArea.values()) {
      if (random.nextBoolean()) {
        skills.put(area, SkillLevel.values()[random.nextInt(SkillLevel.values().length)]);
      }
    }
    Samples.ExpertBuilder expert =
        expert()
            .id(id)
            .knows(skills, random.nextBoolean() ? "hot-spots" : "reentry")
            .agencies(
                random.nextBoolean() ? Set.of() : Set.of(AgencyType.values()[random.nextInt(3)]))
            .livesIn(STATES.get(random.nextInt(STATES.size())))
            .limit(random.nextInt(7))
            .load(random.nextInt(6), random.nextInt(2), random.nextInt(25));
    if (random.nextInt(4) == 0) {
      expert.asked(OfferStatus.DECLINED, "busy");
    }
    if (random.nextInt(4) == 0) {
      expert.workedAt("PSP-2025-00001");
    }
    return expert.build();
  }

  private static Shortlist rank(long seed, int experts, Weights weights) {
    Random random = new Random(seed);
    List<Candidate> roster =
        new ArrayList<>(IntStream.rangeClosed(1, experts).mapToObj(i -> any(i, random)).toList());
    return new Ranking(new StaffingSettings(weights, 14, List.of()))
        .rank(NEED, roster, Instant.EPOCH);
  }

  @Property
  void partsAddUpToTheTotalAndStayWithinTheirWeights(
      @ForAll long seed, @ForAll @Size(5) List<@IntRange(max = 60) Integer> w) {
    Weights weights = new Weights(w.get(0), w.get(1), w.get(2), w.get(3), w.get(4));
    for (Shortlist.Row row : rank(seed, 12, weights).rows()) {
      int sum = 0;
      for (ScorePart part : ScorePart.values()) {
        int points = row.score().of(part);
        assertThat(points).isBetween(0, weights.of(part));
        sum += points;
      }
      assertThat(row.score().total()).isEqualTo(sum).isLessThanOrEqualTo(weights.total());
    }
  }

  @Property
  void everyExpertIsThereOnceRankedOrRuledOut(
      @ForAll long seed, @ForAll @IntRange(max = 30) int experts) {
    Shortlist shortlist = rank(seed, experts, new Weights(40, 15, 25, 10, 10));
    assertThat(shortlist.rows()).hasSize(experts);
    assertThat(new HashSet<>(shortlist.rows().stream().map(Shortlist.Row::expertId).toList()))
        .hasSize(experts);
    List<Shortlist.Row> fitting = shortlist.fitting();
    for (int i = 0; i < fitting.size(); i++) {
      assertThat(fitting.get(i).rank()).isEqualTo(i + 1);
      if (i > 0) {
        assertThat(fitting.get(i).score().total())
            .isLessThanOrEqualTo(fitting.get(i - 1).score().total());
      }
    }
    assertThat(shortlist.ruledOut()).allMatch(row -> row.rank() == null);
  }

  @Property
  void theOrderDoesNotDependOnTheOrderOfTheRoster(@ForAll long seed) {
    Random random = new Random(seed);
    List<Candidate> roster =
        new ArrayList<>(IntStream.rangeClosed(1, 15).mapToObj(i -> any(i, random)).toList());
    Ranking ranking = new Ranking(new StaffingSettings(new Weights(1, 1, 1, 1, 1), 14, List.of()));
    List<Long> first = order(ranking.rank(NEED, roster, Instant.EPOCH));
    Collections.shuffle(roster, random);
    assertThat(order(ranking.rank(NEED, roster, Instant.EPOCH))).isEqualTo(first);
  }

  @Property(tries = 20)
  void equalScoresFavourNobodyOverManyPositions(@ForAll @IntRange(max = 1_000_000) int start) {
    Candidate a = expert().id(1).build();
    Candidate b = expert().id(2).build();
    long aFirst =
        IntStream.range(start, start + 1000)
            .filter(p -> new FairOrder(p).compare(a, b) < 0)
            .count();
    // five standard deviations of a fair coin
    assertThat(aFirst).isBetween(500L - 79, 500L + 79);
  }

  private static List<Long> order(Shortlist shortlist) {
    return shortlist.rows().stream().map(Shortlist.Row::expertId).toList();
  }
}
