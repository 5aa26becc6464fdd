package org.psptracker.delivery;

import java.util.List;
import java.util.stream.Stream;
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
    return of(List.of(activity)).get(0);
  }

  List<ActivityView> of(List<Activity> activities) {
    Names names = words.names(activities.stream().flatMap(ActivityViews::people));
    return activities.stream().map(activity -> view(activity, names)).toList();
  }

  private static Stream<Long> people(Activity activity) {
    ActivityReport report = activity.report();
    return Stream.concat(
        Stream.of(activity.expertId(), report == null ? 0L : report.reportedBy()),
        activity.decisions().stream().map(ActivityDecision::personId));
  }

  private static ActivityView view(Activity activity, Names names) {
    return new ActivityView(
        activity.id(),
        activity.number(),
        activity.type(),
        activity.title(),
        person(activity.expertId(), names),
        activity.plannedStart(),
        activity.plannedEnd(),
        activity.plannedHours(),
        activity.status(),
        activity.addedReason(),
        activity.cancelReason(),
        report(activity, names),
        activity.topics(),
        activity.participants(),
        activity.nextSteps(),
        activity.reschedules(),
        activity.decisions().stream().map(decision -> decision(decision, names)).toList());
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

  private static @Nullable ReportView report(Activity activity, Names names) {
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
            person(report.reportedBy(), names),
            report.reportedAt());
  }

  private static DecisionView decision(ActivityDecision decision, Names names) {
    return new DecisionView(
        decision.became(),
        decision.bySite(),
        names.of(decision.personId()),
        decision.at(),
        decision.comment());
  }

  private static PersonView person(long id, Names names) {
    return new PersonView(id, names.of(id));
  }
}
