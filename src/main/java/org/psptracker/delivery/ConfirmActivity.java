package org.psptracker.delivery;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.Timeline;
import org.psptracker.web.forms.RequiredWhen;
import org.psptracker.workflow.Routing;
import org.psptracker.workflow.Step;
import org.psptracker.workflow.StepContext;
import org.springframework.stereotype.Component;

/**
 * The site confirms that an activity took place as reported, or sends the report back to the
 * coordinator. BPMN user task {@code confirm-activity}.
 */
@Component
class ConfirmActivity implements Step<ConfirmActivity.Form> {

  @RequiredWhen(field = "decision", is = "SEND_BACK", need = "comment")
  record Form(@NotNull ActivityConfirmation decision, @Size(max = 2000) @Nullable String comment) {}

  private final Activities activities;
  private final ActivityViews views;
  private final Timeline timeline;

  ConfirmActivity(Activities activities, ActivityViews views, Timeline timeline) {
    this.activities = activities;
    this.views = views;
    this.timeline = timeline;
  }

  @Override
  @SuppressWarnings("NullAway") // nothing is decided yet
  public Form open(StepContext at) {
    return new Form(null, null);
  }

  @Override
  public Routing complete(StepContext at, Form form) {
    Activity activity = activities.of(at);
    boolean confirmed = form.decision() == ActivityConfirmation.CONFIRM;
    ActivityStatus became = confirmed ? ActivityStatus.CONFIRMED : ActivityStatus.SUBMITTED;
    activity.decide(
        new ActivityDecision(
            became, true, at.actor().personId(), at.now(), Texts.clean(form.comment())));
    if (confirmed) {
      timeline.add(at.caseId(), "activity-confirmed", activity.title());
    } else {
      timeline.add(
          at.caseId(), "activity-questioned", activity.title(), Texts.quoted(form.comment()));
    }
    return Routing.answer(form.decision());
  }

  @Override
  public String about() {
    return Activities.VARIABLE;
  }

  @Override
  public Map<String, Object> view(StepContext at) {
    return Map.of("activity", views.of(activities.of(at)));
  }

  @Override
  public String topic(StepContext at) {
    return views.topic(activities.of(at));
  }
}
