package org.psptracker.outcomes;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.psptracker.calendar.BusinessCalendar;
import org.psptracker.cases.CaseFiles;
import org.psptracker.cases.Stage;
import org.psptracker.cases.Timeline;
import org.psptracker.workflow.Automatic;
import org.psptracker.workflow.Routing;
import org.psptracker.workflow.StepContext;
import org.springframework.stereotype.Component;

/**
 * Plans the follow-up waves when measurement begins, as the table of waves says: counted from now,
 * none after the given month of the engagement. Waves that were finished since the last delivery
 * began are not planned again when a case is reopened.
 */
@Component
class PlanWaves implements Automatic {

  private record Planned(String label, Instant dueAt) {}

  private final Waves waves;
  private final CaseFiles cases;
  private final BusinessCalendar calendar;
  private final Timeline timeline;

  PlanWaves(Waves waves, CaseFiles cases, BusinessCalendar calendar, Timeline timeline) {
    this.waves = waves;
    this.cases = cases;
    this.calendar = calendar;
    this.timeline = timeline;
  }

  @Override
  public Routing run(StepContext at) {
    Instant start = cases.stageEntered(at.caseId(), Stage.DELIVERY).orElse(at.now());
    List<Wave> before = waves.of(at.caseId());
    before.stream().filter(Wave::isAhead).forEach(wave -> wave.cancel(at.now()));
    Set<String> done = new HashSet<>();
    before.stream()
        .filter(wave -> wave.finishedAt() != null && wave.finishedAt().isAfter(start))
        .forEach(wave -> done.add(wave.label()));
    int number = before.size();
    boolean first = done.isEmpty();
    for (Planned planned : planned(at, start)) {
      if (!done.contains(planned.label())) {
        waves.add(at.caseId(), ++number, planned.label(), first, planned.dueAt());
        first = false;
      }
    }
    int added = number - before.size();
    timeline.add(at.caseId(), "waves-planned", added);
    return Routing.none().with("waveLeft", added > 0);
  }

  private List<Planned> planned(StepContext at, Instant start) {
    ZonedDateTime now = at.now().atZone(calendar.zone());
    ZonedDateTime began = start.atZone(calendar.zone());
    List<Planned> planned = new ArrayList<>();
    for (Object row : (List<?>) value(at.variable("waveOffsets"), List.class)) {
      Map<?, ?> offset = value(row, Map.class);
      ZonedDateTime due = now.plusMonths(number(offset, "months")).plusDays(number(offset, "days"));
      if (!due.isAfter(began.plusMonths(number(offset, "untilMonths")))) {
        planned.add(new Planned(value(offset.get("wave"), String.class), due.toInstant()));
      }
    }
    planned.sort(Comparator.comparing(Planned::dueAt));
    return planned;
  }

  private static long number(Map<?, ?> offset, String output) {
    return value(offset.get(output), Number.class).longValue();
  }

  private static <T> T value(@org.jspecify.annotations.Nullable Object value, Class<T> type) {
    if (!type.isInstance(value)) {
      throw new IllegalStateException("the table of waves gave " + value);
    }
    return type.cast(value);
  }
}
