package org.psptracker.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.psptracker.calendar.BusinessCalendar;
import org.psptracker.cases.Jurisdictions;
import org.psptracker.cases.Timeline;
import org.psptracker.web.forms.Problems;
import org.psptracker.workflow.Routing;
import org.psptracker.workflow.Step;
import org.psptracker.workflow.StepContext;
import org.springframework.stereotype.Component;

/**
 * The expert named in the plan delivers an activity and reports it. BPMN user task {@code
 * deliver-activity}.
 */
@Component
class DeliverActivity implements Step<ReportForm> {

  private final Activities activities;
  private final ActivityViews views;
  private final Engaged engaged;
  private final Jurisdictions jurisdictions;
  private final BusinessCalendar calendar;
  private final Timeline timeline;

  DeliverActivity(
      Activities activities,
      ActivityViews views,
      Engaged engaged,
      Jurisdictions jurisdictions,
      BusinessCalendar calendar,
      Timeline timeline) {
    this.activities = activities;
    this.views = views;
    this.engaged = engaged;
    this.jurisdictions = jurisdictions;
    this.calendar = calendar;
    this.timeline = timeline;
  }

  @Override
  public ReportForm open(StepContext at) {
    Activity activity = activities.of(at);
    ActivityReport report = activity.report();
    if (report != null) {
      return FirstReport.toCorrect(activity, report);
    }
    String usState = jurisdictions.get(at.caseFile().jurisdictionId()).usState();
    return FirstReport.planned(
        activity,
        at.caseFile().coreAreas().stream().sorted().toList(),
        SiteTimeZone.ofState(usState),
        at.today());
  }

  @Override
  public void check(StepContext at, ReportForm form, Problems problems) {
    if (form.endedOn().isBefore(form.startedOn())) {
      problems.contradiction("delivery.error.end-before-start", "endedOn", "startedOn");
    } else if (form.endedOn().equals(form.startedOn())
        && form.startTime() != null
        && form.endTime() != null
        && form.endTime().isBefore(form.startTime())) {
      problems.contradiction("delivery.error.end-before-start", "endTime", "startTime");
    }
    notAhead(at, "startedOn", form.startedOn(), problems);
    notAhead(at, "endedOn", form.endedOn(), problems);
  }

  /** A day counts as begun once it has begun for the programme or in universal time. */
  private void notAhead(StepContext at, String field, LocalDate day, Problems problems) {
    LocalDate universal = at.now().atZone(ZoneOffset.UTC).toLocalDate();
    if (day.isAfter(at.today()) && day.isAfter(universal)) {
      problems.add(field, "delivery.error.report-ahead");
    }
  }

  @Override
  public Routing complete(StepContext at, ReportForm form) {
    Activity activity = activities.of(at);
    ActivityReport report = form.report(at.actor().personId(), at.now());
    activity.submit(form.type(), report, form.topicSet(), form.participantsByRole(), form.steps());
    timeline.add(
        at.caseId(), "activity-reported", activity.title(), report.hours(), activity.people());
    return Routing.none();
  }

  @Override
  public String about() {
    return Activities.VARIABLE;
  }

  @Override
  public @Nullable Long assignee(StepContext at) {
    return engaged.orLead(at.caseId(), activities.of(at).expertId());
  }

  /** The report is due some days after the planned end. */
  @Override
  public Instant clockStartsAt(StepContext at) {
    return activities.of(at).plannedEnd().plusDays(1).atStartOfDay(calendar.zone()).toInstant();
  }

  @Override
  public Map<String, Object> view(StepContext at) {
    Activity activity = activities.of(at);
    return Map.of(
        "activity", views.of(activity),
        "planned", activities.ofCase(at.caseId()).size(),
        "plannedHours", views.plannedHours(activity),
        "early", activity.plannedEnd().isAfter(at.today()),
        "sticky", true);
  }

  @Override
  public String topic(StepContext at) {
    return views.topic(activities.of(at));
  }
}
