package org.psptracker.insight;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.psptracker.cases.CaseState;
import org.psptracker.cases.CoreArea;
import org.psptracker.cases.Ending;
import org.psptracker.cases.Stage;
import org.psptracker.identity.Actor;
import org.psptracker.identity.CurrentActor;
import org.psptracker.identity.Role;
import org.psptracker.web.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Puts the portfolio together. */
@Service
class Portfolios {

  private final PortfolioQueries queries;
  private final CurrentActor currentActor;
  private final Clock clock;

  Portfolios(PortfolioQueries queries, CurrentActor currentActor, Clock clock) {
    this.queries = queries;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  /** Refuses everybody but leadership and coordinators. */
  void mustBeAllowed() {
    Actor actor = currentActor.get();
    if (!actor.is(Role.LEADERSHIP) && !actor.is(Role.COORDINATOR)) {
      throw new Refused("insight.refused");
    }
  }

  /** The portfolio as the present actor sees it; all its numbers are of one moment. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Portfolio of(PortfolioFilter filter) {
    mustBeAllowed();
    Instant now = clock.instant();
    PortfolioQueries.Chosen chosen = queries.chosen(filter, currentActor.get());
    Map<Stage, Portfolio.InStage> stages = by(queries.stages(chosen), Portfolio.InStage::stage);
    Map<CaseState, Portfolio.InState> states = by(queries.states(chosen), Portfolio.InState::state);
    Map<Ending, Portfolio.WithEnding> endings =
        by(queries.endings(chosen), Portfolio.WithEnding::ending);
    Map<CoreArea, Portfolio.InArea> areas =
        by(queries.coreAreas(chosen), Portfolio.InArea::coreArea);
    List<Portfolio.WaitingStep> steps = queries.steps(chosen, now);
    List<Portfolio.InStage> all =
        Arrays.stream(Stage.values())
            .map(s -> stages.getOrDefault(s, new Portfolio.InStage(s, 0)))
            .toList();
    long cases = all.stream().mapToLong(Portfolio.InStage::cases).sum();
    return new Portfolio(
        now,
        filter.from(),
        filter.to(),
        cases,
        cases - all.get(Stage.CLOSED.ordinal()).cases(),
        steps.stream().mapToLong(Portfolio.WaitingStep::open).sum(),
        steps.stream().mapToLong(Portfolio.WaitingStep::overdue).sum(),
        all,
        Arrays.stream(CaseState.values())
            .map(s -> states.getOrDefault(s, new Portfolio.InState(s, 0)))
            .toList(),
        Arrays.stream(Ending.values())
            .map(e -> endings.getOrDefault(e, new Portfolio.WithEnding(e, 0)))
            .toList(),
        Arrays.stream(CoreArea.values())
            .map(a -> areas.getOrDefault(a, new Portfolio.InArea(a, 0, 0)))
            .toList(),
        queries.months(chosen, filter.from(), filter.to()),
        steps,
        queries.oldest(chosen, now).orElse(null));
  }

  private static <K, V> Map<K, V> by(List<V> rows, Function<V, K> key) {
    return rows.stream().collect(Collectors.toMap(key, Function.identity()));
  }
}
