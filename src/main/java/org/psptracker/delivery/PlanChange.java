package org.psptracker.delivery;

/**
 * One difference between two versions of a plan, said by the message {@code plan.change.<kind>}.
 *
 * @param kind kebab-case: {@code activity-added}, {@code activity-hours}…
 * @param subject title of the goal, objective, activity, deliverable or measure
 * @param before what the earlier version said; strings, numbers, dates, enum constants or {@link
 *     Person} keys, empty where nothing
 * @param after what the later version says
 */
record PlanChange(String kind, String subject, Object before, Object after) {

  /** An expert, whose name is looked up when the change is shown. */
  record Person(long id) {}

  static PlanChange added(String what, String subject) {
    return new PlanChange(what + "-added", subject, "", "");
  }

  static PlanChange removed(String what, String subject) {
    return new PlanChange(what + "-removed", subject, "", "");
  }
}
