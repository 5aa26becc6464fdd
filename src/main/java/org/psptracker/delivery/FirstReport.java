package org.psptracker.delivery;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CoreArea;
import org.psptracker.delivery.ReportForm.NextStepRow;
import org.psptracker.delivery.ReportForm.ParticipantRow;

/** What the form of a report shows first: the plan, or the report that is to be corrected. */
final class FirstReport {

  /** Roles that the form always offers; others are added. */
  private static final List<ParticipantRole> USUAL =
      List.of(
          ParticipantRole.POLICE_SWORN,
          ParticipantRole.POLICE_CIVILIAN,
          ParticipantRole.PROSECUTOR,
          ParticipantRole.MAYORS_OFFICE);

  private FirstReport() {}

  /** From the plan. What is reported before its planned day happened by today at the latest. */
  @SuppressWarnings("NullAway") // what is not filled in yet
  static ReportForm planned(
      Activity activity, List<CoreArea> topics, SiteTimeZone zone, LocalDate today) {
    return new ReportForm(
        activity.type(),
        mode(activity.type()),
        earlier(activity.plannedStart(), today),
        null,
        earlier(activity.plannedEnd(), today),
        null,
        zone,
        BigDecimal.ZERO,
        activity.plannedHours(),
        BigDecimal.ZERO,
        usual(List.of()),
        topics,
        null,
        List.of());
  }

  static ReportForm toCorrect(Activity activity, ActivityReport report) {
    return new ReportForm(
        activity.type(),
        report.mode(),
        report.startedOn(),
        report.startTime(),
        report.endedOn(),
        report.endTime(),
        report.timeZone(),
        report.hoursPreparation(),
        report.hoursDelivery(),
        report.hoursTravel(),
        usual(activity.participants()),
        activity.topics(),
        report.summary(),
        activity.nextSteps().stream()
            .map(step -> new NextStepRow(step.side(), step.text(), step.due()))
            .toList());
  }

  private static LocalDate earlier(LocalDate planned, LocalDate today) {
    return planned.isAfter(today) ? today : planned;
  }

  private static List<ParticipantRow> usual(List<Participants> given) {
    Map<ParticipantRole, Integer> rows = new EnumMap<>(ParticipantRole.class);
    USUAL.forEach(role -> rows.put(role, 0));
    given.forEach(row -> rows.put(row.role(), row.people()));
    return rows.entrySet().stream()
        .map(entry -> new ParticipantRow(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static @Nullable ActivityMode mode(ActivityType type) {
    return switch (type) {
      case SITE_VISIT -> ActivityMode.IN_PERSON;
      case VIRTUAL_SESSION, DOCUMENT_REVIEW, POLICY_REVIEW, DATA_ANALYSIS, RESOURCE ->
          ActivityMode.VIRTUAL;
      case TRAINING, PEER_EXCHANGE, COACHING -> null;
    };
  }
}
