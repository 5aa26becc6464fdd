package org.psptracker.delivery;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * How much assistance a case got: the sums over its activities whose report the coordinator
 * approved.
 *
 * @param activities how many
 * @param waiting reports that are in but not approved, and count for nothing yet
 * @param preparation hours, likewise {@code delivery} and {@code travel}
 * @param planned hours of all activities that were not cancelled
 * @param people participants by role; somebody who came twice counts twice
 */
record Dosage(
    int activities,
    int waiting,
    BigDecimal preparation,
    BigDecimal delivery,
    BigDecimal travel,
    BigDecimal planned,
    Map<ParticipantRole, Integer> people) {

  static Dosage of(Collection<Activity> activities) {
    BigDecimal preparation = BigDecimal.ZERO;
    BigDecimal delivery = BigDecimal.ZERO;
    BigDecimal travel = BigDecimal.ZERO;
    BigDecimal planned = BigDecimal.ZERO;
    int counted = 0;
    int waiting = 0;
    Map<ParticipantRole, Integer> people = new EnumMap<>(ParticipantRole.class);
    for (Activity activity : activities) {
      if (activity.status() != ActivityStatus.CANCELLED) {
        planned = planned.add(activity.plannedHours());
      }
      if (activity.status().counts()) {
        ActivityReport report = Objects.requireNonNull(activity.report());
        counted++;
        preparation = preparation.add(report.hoursPreparation());
        delivery = delivery.add(report.hoursDelivery());
        travel = travel.add(report.hoursTravel());
        activity.participants().forEach(p -> people.merge(p.role(), p.people(), Integer::sum));
      } else if (activity.report() != null && !activity.status().isFinal()) {
        waiting++;
      }
    }
    return new Dosage(counted, waiting, preparation, delivery, travel, planned, people);
  }

  public BigDecimal hours() {
    return preparation.add(delivery).add(travel);
  }

  public int participants() {
    return people.values().stream().mapToInt(Integer::intValue).sum();
  }
}
