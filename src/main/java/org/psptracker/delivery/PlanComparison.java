package org.psptracker.delivery;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * What changed from one version of a plan to the next. Things are the same thing when they have the
 * same title; where a title changed, the thing in the same place of the same objective is taken for
 * it, so that a new title reads as a new title and not as one thing gone and another come.
 */
final class PlanComparison {

  private final PlanContent before;
  private final PlanContent after;
  private final List<PlanChange> changes = new ArrayList<>();

  private PlanComparison(PlanContent before, PlanContent after) {
    this.before = before;
    this.after = after;
  }

  /** In the order goals, measures, objectives, activities, deliverables. */
  static List<PlanChange> between(PlanContent before, PlanContent after) {
    return new PlanComparison(before, after).changes();
  }

  private List<PlanChange> changes() {
    pair("goal", before.goals(), after.goals(), PlanGoal::title, g -> "", (b, a) -> {});
    pair(
        "measure",
        before.measures(),
        after.measures(),
        SuccessMeasure::name,
        m -> "" + m.goal(),
        this::measure);
    pair(
        "objective",
        before.objectives(),
        after.objectives(),
        PlanObjective::text,
        o -> "" + o.goal(),
        (b, a) -> {});
    pair(
        "activity",
        before.activities(),
        after.activities(),
        PlannedActivity::title,
        a -> a.goal() + "." + a.objective(),
        this::activity);
    pair(
        "deliverable",
        before.deliverables(),
        after.deliverables(),
        PlannedDeliverable::title,
        d -> d.goal() + "." + d.objective(),
        this::deliverable);
    return List.copyOf(changes);
  }

  private void measure(SuccessMeasure b, SuccessMeasure a) {
    differ("measure-unit", a.name(), b.unit(), a.unit());
    differ("measure-baseline", a.name(), plain(b.baseline()), plain(a.baseline()));
    differ("measure-target", a.name(), plain(b.target()), plain(a.target()));
  }

  private void activity(PlannedActivity b, PlannedActivity a) {
    differ("activity-type", a.title(), b.type(), a.type());
    differ(
        "activity-expert",
        a.title(),
        new PlanChange.Person(b.expertId()),
        new PlanChange.Person(a.expertId()));
    differ("activity-start", a.title(), b.plannedStart(), a.plannedStart());
    differ("activity-end", a.title(), b.plannedEnd(), a.plannedEnd());
    differ("activity-hours", a.title(), plain(b.plannedHours()), plain(a.plannedHours()));
  }

  private void deliverable(PlannedDeliverable b, PlannedDeliverable a) {
    differ("deliverable-type", a.title(), b.type(), a.type());
    differ("deliverable-owner", a.title(), b.owner(), a.owner());
    differ("deliverable-due", a.title(), b.due(), a.due());
  }

  private void differ(String kind, String subject, Object b, Object a) {
    if (!b.equals(a)) {
      changes.add(new PlanChange(kind, subject, b, a));
    }
  }

  /** 40.00 and 40 are one number. */
  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private <T> void pair(
      String what,
      List<T> earlier,
      List<T> later,
      Function<T, String> title,
      Function<T, String> place,
      BiConsumer<T, T> compare) {
    Map<String, T> gone = new LinkedHashMap<>();
    earlier.forEach(thing -> gone.put(key(title.apply(thing), gone), thing));
    Map<String, T> come = new LinkedHashMap<>();
    later.forEach(thing -> come.put(key(title.apply(thing), come), thing));
    Map<T, T> same = new LinkedHashMap<>();
    for (Map.Entry<String, T> entry : come.entrySet()) {
      T match = gone.remove(entry.getKey());
      if (match != null) {
        same.put(entry.getValue(), match);
      }
    }
    same.forEach((a, b) -> compare.accept(b, a));
    come.values().removeAll(same.keySet());
    renamed(what, gone, come, title, place, compare);
    come.values().forEach(thing -> changes.add(PlanChange.added(what, title.apply(thing))));
    gone.values().forEach(thing -> changes.add(PlanChange.removed(what, title.apply(thing))));
  }

  private <T> void renamed(
      String what,
      Map<String, T> gone,
      Map<String, T> come,
      Function<T, String> title,
      Function<T, String> place,
      BiConsumer<T, T> compare) {
    Map<String, List<String>> byPlace = new HashMap<>();
    gone.forEach(
        (key, thing) ->
            byPlace.computeIfAbsent(place.apply(thing), p -> new ArrayList<>()).add(key));
    for (Map.Entry<String, T> entry : List.copyOf(come.entrySet())) {
      List<String> candidates = byPlace.getOrDefault(place.apply(entry.getValue()), List.of());
      if (!candidates.isEmpty()) {
        T b = gone.remove(candidates.remove(0));
        T a = entry.getValue();
        come.remove(entry.getKey());
        changes.add(
            new PlanChange(what + "-title", title.apply(a), title.apply(b), title.apply(a)));
        compare.accept(b, a);
      }
    }
  }

  /** The title without regard to case; the second of two of the same title counts as another. */
  private static String key(String title, Map<String, ?> taken) {
    String plain = title.strip().toLowerCase(Locale.ROOT);
    String key = plain;
    for (int i = 2; taken.containsKey(key); i++) {
      key = plain + " " + i;
    }
    return key;
  }
}
