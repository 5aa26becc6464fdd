package org.psptracker.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.psptracker.audit.AuditLog;
import org.psptracker.audit.AuditLog.Outcome;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.Timeline;
import org.psptracker.identity.Actor;
import org.psptracker.identity.CurrentActor;
import org.psptracker.web.Conflict;
import org.psptracker.web.NotFound;
import org.psptracker.web.Refused;
import org.psptracker.web.forms.Contradiction;
import org.psptracker.web.forms.Forms;
import org.psptracker.web.forms.Problems;
import org.psptracker.workflow.CaseFlow;
import org.psptracker.workflow.Routing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds, calls off and moves activities while delivery runs: the fact, then the flow. */
@Service
@Transactional
class ActivityMoves {

  private final ActivityRepository activities;
  private final Plans plans;
  private final Engaged engaged;
  private final CaseFlow flow;
  private final Timeline timeline;
  private final AuditLog audit;
  private final CurrentActor currentActor;
  private final Forms forms;
  private final Clock clock;

  ActivityMoves(
      ActivityRepository activities,
      Plans plans,
      Engaged engaged,
      CaseFlow flow,
      Timeline timeline,
      AuditLog audit,
      CurrentActor currentActor,
      Forms forms,
      Clock clock) {
    this.activities = activities;
    this.plans = plans;
    this.engaged = engaged;
    this.flow = flow;
    this.timeline = timeline;
    this.audit = audit;
    this.currentActor = currentActor;
    this.forms = forms;
    this.clock = clock;
  }

  /** Why no activity can be added now; null when one can. */
  @Transactional(readOnly = true)
  @Nullable String whyNoneCanBeAdded(CaseFile caseFile) {
    List<ActivityStatus> statuses =
        activities.findByCaseIdOrderByNumber(caseFile.id()).stream().map(Activity::status).toList();
    PlanStatus plan = plans.latest(caseFile.id()).map(WorkPlan::status).orElse(null);
    return ActivityPolicy.mayAdd(caseFile, plan, statuses);
  }

  /** Whether the present actor is one who changes a running plan. */
  @Transactional(readOnly = true)
  boolean isTheirs(CaseFile caseFile) {
    Actor actor = currentActor.get();
    return ActivityPolicy.isTheirs(actor, engaged.isLead(caseFile.id(), actor.personId()));
  }

  /** Adds an activity to the running plan; answers it with its key. */
  Activity add(CaseFile caseFile, ActivityForms.Add form) {
    mustBeTheirs(caseFile);
    refuse(whyNoneCanBeAdded(caseFile));
    Problems problems = dates("plannedStart", form.plannedStart(), "plannedEnd", form.plannedEnd());
    if (form.expert() != null && !engaged.has(caseFile.id(), form.expert())) {
      problems.add("expert", "delivery.error.not-engaged");
    }
    stop(problems);
    long lead =
        Objects.requireNonNullElse(engaged.lead(caseFile.id()), currentActor.get().personId());
    Activity added =
        activities.save(
            new Activity(
                caseFile.id(),
                plans.nextActivityNumber(caseFile.id()),
                form.planned(lead),
                plans.present(caseFile.id()).id(),
                form.reason().strip()));
    timeline.add(
        caseFile.id(), "activity-added", added.title(), added.plannedStart(), form.reason());
    tell(caseFile, "delivery", "plan-amended", null);
    record("add-activity", caseFile, added);
    return added;
  }

  void cancel(CaseFile caseFile, long id, ActivityForms.Cancel form) {
    Activity activity = get(caseFile, id);
    mustBeTheirs(caseFile);
    refuse(ActivityPolicy.mayCancel(caseFile, activity.status()));
    activity.cancel(form.reason().strip(), clock.instant());
    tell(caseFile, "activity", "cancel-activity", id);
    record("cancel-activity", caseFile, activity);
  }

  void reschedule(CaseFile caseFile, long id, ActivityForms.NewDates form) {
    Activity activity = get(caseFile, id);
    mustBeTheirs(caseFile);
    refuse(ActivityPolicy.mayReschedule(caseFile, activity.status()));
    stop(dates("start", form.start(), "end", form.end()));
    activity.reschedule(
        new Reschedule(
            activity.plannedStart(),
            activity.plannedEnd(),
            form.start(),
            form.end(),
            form.reason().strip(),
            currentActor.get().personId(),
            clock.instant()));
    tell(caseFile, "activity", "reschedule-activity", id);
    record("reschedule-activity", caseFile, activity);
  }

  /** The activity, if it is one of the case. */
  @Transactional(readOnly = true)
  Activity get(CaseFile caseFile, long id) {
    return activities.findByCaseIdAndId(caseFile.id(), id).orElseThrow(NotFound::new);
  }

  /** Refuses whoever never changes activities of the case. */
  @Transactional(readOnly = true)
  void mustBeTheirs(CaseFile caseFile) {
    if (!isTheirs(caseFile)) {
      throw new Refused("delivery.refused.role");
    }
  }

  private void tell(CaseFile caseFile, String process, String message, @Nullable Long activity) {
    String about = activity == null ? null : Activities.VARIABLE;
    if (!flow.tell(caseFile.id(), process, message, about, activity, Routing.none())) {
      throw new Conflict("delivery.refused.activities-over");
    }
  }

  private static void refuse(@Nullable String reason) {
    if (reason != null) {
      throw new Conflict(reason);
    }
  }

  private static Problems dates(
      String startField, LocalDate start, String endField, LocalDate end) {
    Problems problems = new Problems();
    if (end.isBefore(start)) {
      problems.contradiction("delivery.error.end-before-start", endField, startField);
    }
    return problems;
  }

  private void stop(Problems problems) {
    if (!problems.isEmpty()) {
      throw new Contradiction(forms.errors(problems));
    }
  }

  private void record(String act, CaseFile caseFile, Activity activity) {
    audit.record(
        act,
        "activity",
        Long.toString(activity.id()),
        caseFile.reference(),
        Outcome.DONE,
        Map.of("number", activity.number()));
  }
}
