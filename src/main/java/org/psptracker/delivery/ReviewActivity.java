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
 * The coordinator approves the report of an activity or asks for more. BPMN user task {@code
 * review-activity}.
 */
@Component
class ReviewActivity implements Step<ReviewActivity.Form> {

  @RequiredWhen(field = "decision", is = "NEEDS_ACTION", need = "comment")
  record Form(@NotNull ActivityReview decision, @Size(max = 2000) @Nullable String comment) {}

  private final Activities activities;
  private final ActivityViews views;
  private final Timeline timeline;

  ReviewActivity(Activities activities, ActivityViews views, Timeline timeline) {
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
    boolean approved = form.decision() == ActivityReview.APPROVE;
    ActivityStatus became = approved ? ActivityStatus.APPROVED : ActivityStatus.NEEDS_ACTION;
    activity.decide(
        new ActivityDecision(
            became, false, at.actor().personId(), at.now(), Texts.clean(form.comment())));
    if (approved) {
      timeline.add(at.caseId(), "activity-approved", activity.title());
    } else {
      timeline.add(
          at.caseId(), "activity-returned", activity.title(), Texts.quoted(form.comment()));
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
