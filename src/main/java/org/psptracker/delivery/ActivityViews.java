package org.psptracker.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.psptracker.delivery.ActivityView.DecisionView;
import org.psptracker.delivery.ActivityView.PersonView;
import org.psptracker.delivery.ActivityView.ReportView;
import org.springframework.stereotype.Component;

/** Makes activities readable; to be called inside a transaction. */
@Component
class ActivityViews {

  private final DeliveryWords words;

  ActivityViews(DeliveryWords words) {
    this.words = words;
  }

  ActivityView of(Activity activity) {
    return new ActivityView(
        activity.id(),
        activity.number(),
        activity.type(),
        activity.title(),
        person(activity.expertId()),
        activity.plannedStart(),
        activity.plannedEnd(),
        activity.plannedHours(),
        activity.status(),
        activity.addedReason(),
        activity.cancelReason(),
        report(activity),
        activity.topics(),
        activity.participants(),
        activity.nextSteps(),
        activity.reschedules(),
        activity.decisions().stream().map(this::decision).toList());
  }

  List<ActivityView> of(List<Activity> activities) {
    return activities.stream().map(this::of).toList();
  }

  /** "Site visit: sit in on two shooting reviews, Mon Jan 11, 2027". */
  String topic(Activity activity) {
    return words.say(
        "delivery.topic",
        words.say(activity.type()),
        activity.title(),
        words.day(activity.plannedStart()));
  }

  /** "3 planned". */
  String plannedHours(Activity activity) {
    return words.say("activity.hours.planned", words.number(activity.plannedHours()));
  }

  private @Nullable ReportView report(Activity activity) {
    ActivityReport report = activity.report();
    return report == null
        ? null
        : new ReportView(
            report.startedOn(),
            report.startTime(),
            report.endedOn(),
            report.endTime(),
            report.timeZone(),
            report.mode(),
            report.hoursPreparation(),
            report.hoursDelivery(),
            report.hoursTravel(),
            report.hours(),
            activity.people(),
            report.summary(),
            person(report.reportedBy()),
            report.reportedAt());
  }

  private DecisionView decision(ActivityDecision decision) {
    return new DecisionView(
        decision.became(),
        decision.bySite(),
        words.person(decision.personId()),
        decision.at(),
        decision.comment());
  }

  private PersonView person(long id) {
    return new PersonView(id, words.person(id));
  }
}
