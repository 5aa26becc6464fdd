package org.psptracker.delivery;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CoreArea;

/**
 * The report of an activity. Hours are the expert's; times are on the clocks of {@code timeZone}.
 *
 * @param startTime and {@code endTime}, where the hour matters
 * @param topics core areas that it was about
 */
record ReportForm(
    @NotNull ActivityType type,
    @NotNull ActivityMode mode,
    @NotNull LocalDate startedOn,
    @Nullable LocalTime startTime,
    @NotNull LocalDate endedOn,
    @Nullable LocalTime endTime,
    @NotNull SiteTimeZone timeZone,
    @NotNull @DecimalMin("0") @DecimalMax("2000") BigDecimal hoursPreparation,
    @NotNull @DecimalMin("0") @DecimalMax("2000") BigDecimal hoursDelivery,
    @NotNull @DecimalMin("0") @DecimalMax("2000") BigDecimal hoursTravel,
    @Size(max = 20) List<ParticipantRow> participants,
    @Size(max = 8) List<CoreArea> topics,
    @NotBlank @Size(max = 4000) String summary,
    @Size(max = 20) List<NextStepRow> nextSteps) {

  ReportForm {
    participants = Lists.present(participants);
    topics = Lists.present(topics);
    nextSteps = Lists.present(nextSteps);
  }

  /**
   * @param people how many; 0 is the same as leaving the role out
   */
  record ParticipantRow(
      @NotNull ParticipantRole role, @NotNull @Min(0) @Max(10_000) Integer people) {}

  record NextStepRow(
      @NotNull NextStepSide side,
      @NotBlank @Size(max = 500) String text,
      @Nullable LocalDate due) {}

  ActivityReport report(long reportedBy, Instant reportedAt) {
    return new ActivityReport(
        startedOn,
        startTime,
        endedOn,
        endTime,
        timeZone,
        mode,
        hoursPreparation,
        hoursDelivery,
        hoursTravel,
        summary.strip(),
        reportedBy,
        reportedAt);
  }

  Set<CoreArea> topicSet() {
    Set<CoreArea> set = EnumSet.noneOf(CoreArea.class);
    set.addAll(topics);
    return set;
  }

  /** Each role once, in the order of the roles; a role named twice counts together. */
  List<Participants> participantsByRole() {
    Map<ParticipantRole, Integer> sums = new EnumMap<>(ParticipantRole.class);
    participants.forEach(row -> sums.merge(row.role(), row.people(), Integer::sum));
    return sums.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .map(entry -> new Participants(entry.getKey(), entry.getValue()))
        .toList();
  }

  List<NextStep> steps() {
    return nextSteps.stream()
        .map(row -> new NextStep(row.side(), row.text().strip(), row.due()))
        .toList();
  }
}
