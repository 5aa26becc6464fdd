package org.psptracker.outcomes;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.psptracker.workflow.StepContext;
import org.springframework.stereotype.Component;

/** The follow-up waves of cases. */
@Component
class Waves {

  /** Routing variable that holds the key of the present wave. */
  static final String VARIABLE = "wave";

  private final WaveRepository waves;

  Waves(WaveRepository waves) {
    this.waves = waves;
  }

  Wave get(long id) {
    return waves.findById(id).orElseThrow(() -> new IllegalArgumentException("no wave " + id));
  }

  /** How the wave is called: "6 months". */
  String label(long id) {
    return get(id).label();
  }

  List<Wave> of(long caseId) {
    return waves.findByCaseIdOrderByNumber(caseId);
  }

  /** The wave that an automatic act of the process is about. */
  Wave present(StepContext at) {
    if (at.variable(VARIABLE) instanceof Number id) {
      return get(id.longValue());
    }
    throw new IllegalStateException("no wave runs for case " + at.caseId());
  }

  /** The next one to be run. */
  Optional<Wave> next(long caseId) {
    return of(caseId).stream().filter(Wave::isAhead).min(Comparator.comparing(Wave::dueAt));
  }

  boolean left(long caseId) {
    return next(caseId).isPresent();
  }

  Wave add(long caseId, int number, String label, boolean first, Instant dueAt) {
    return waves.save(new Wave(caseId, number, label, first, dueAt));
  }
}
