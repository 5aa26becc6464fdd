package org.psptracker.staffing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.psptracker.staffing.Shortlist.Row;

/** Turns needs and experts into a shortlist: hard rules first, then the score. Pure. */
final class Ranking {

  private static final List<ScoreRule> PARTS =
      List.of(new Expertise(), new AgencyFit(), new FreeTime(), new Continuity(), new Nearness());

  private final List<HardRule> rules;
  private final Weights weights;

  Ranking(StaffingSettings settings) {
    this.weights = settings.weights();
    this.rules =
        List.of(
            new InactiveExpert(),
            new OnCaseAlready(),
            new ConflictWithSite(),
            new AskedBefore(),
            new AtCapacity(),
            new AbsentInWindow(settings.longestAbsenceDays()),
            new ContractEnds());
  }

  Shortlist rank(Need need, List<Candidate> experts, Instant now) {
    FairOrder lot = new FairOrder(need.positionId());
    List<Row> scored =
        experts.stream()
            .map(
                expert ->
                    new Row(expert, null, score(expert, need), HardRule.all(rules, expert, need)))
            .sorted(
                Comparator.comparing(Row::fits, Comparator.reverseOrder())
                    .thenComparing(Row::mayBeAskedAgain, Comparator.reverseOrder())
                    .thenComparing(row -> row.score().total(), Comparator.reverseOrder())
                    .thenComparing(Row::expert, lot))
            .toList();
    List<Row> ranked = new ArrayList<>();
    for (Row row : scored) {
      ranked.add(
          row.fits() ? new Row(row.expert(), ranked.size() + 1, row.score(), List.of()) : row);
    }
    return new Shortlist(need, now, ranked);
  }

  Score score(Candidate expert, Need need) {
    return new Score(
        PARTS.stream()
            .map(
                rule -> {
                  ScoreRule.Fit fit = rule.fit(expert, need);
                  int points = (int) Math.round(weights.of(rule.part()) * fit.share());
                  return new Score.Part(rule.part(), points, fit.because());
                })
            .toList());
  }
}
