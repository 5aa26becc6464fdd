package org.psptracker.closure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.Timeline;
import org.psptracker.web.forms.RequiredWhen;
import org.psptracker.workflow.Routing;
import org.psptracker.workflow.Step;
import org.psptracker.workflow.StepContext;
import org.springframework.stereotype.Component;

/** The coordinator closes a case whose work is over. BPMN user task {@code close-case}. */
@Component
class CloseCase implements Step<CloseCase.Form> {

  /**
   * @param sustainmentOwner who at the site carries the work on
   * @param dispositionAuthority records authority under which the record is destroyed later
   */
  @RequiredWhen(field = "ending", is = "TERMINATED", need = "reason")
  @RequiredWhen(field = "legalHold", is = "true", need = "legalHoldReason")
  record Form(
      @NotNull ClosedAs ending,
      @Size(max = 2000) @Nullable String reason,
      @NotBlank @Size(max = 4000) String lessons,
      @NotBlank @Size(max = 4000) String sustainmentPlan,
      @NotBlank @Size(max = 200) String sustainmentOwner,
      @NotNull RetentionSchedule retentionSchedule,
      @Size(max = 300) @Nullable String dispositionAuthority,
      @NotNull Boolean legalHold,
      @Size(max = 1000) @Nullable String legalHoldReason) {}

  private final ClosureRepository closures;
  private final ClosureSettings settings;
  private final Timeline timeline;

  CloseCase(ClosureRepository closures, ClosureSettings settings, Timeline timeline) {
    this.closures = closures;
    this.settings = settings;
    this.timeline = timeline;
  }

  @Override
  @SuppressWarnings("NullAway") // a form that is not filled in yet
  public Form open(StepContext at) {
    return closures
        .findFirstByCaseIdOrderByClosedAtDescIdDesc(at.caseId())
        .map(
            before ->
                new Form(
                    ClosedAs.COMPLETED,
                    null,
                    before.lessons(),
                    before.sustainmentPlan(),
                    before.sustainmentOwner(),
                    before.retentionSchedule(),
                    before.dispositionAuthority(),
                    before.legalHold(),
                    before.legalHoldReason()))
        .orElseGet(
            () ->
                new Form(
                    ClosedAs.COMPLETED,
                    null,
                    null,
                    null,
                    null,
                    settings.retention(),
                    settings.authority(),
                    false,
                    null));
  }

  @Override
  public Routing complete(StepContext at, Form form) {
    closures.save(new Closure(at.caseId(), form, at.actor().personId(), at.now()));
    at.caseFile().endAs(form.ending().ending());
    timeline.add(at.caseId(), "closure-recorded", form.ending(), form.sustainmentOwner());
    return Routing.none();
  }
}
