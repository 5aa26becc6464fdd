package org.psptracker.workflow;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.psptracker.identity.CurrentActor;
import org.psptracker.web.IfMatch;
import org.psptracker.web.forms.Forms;
import org.psptracker.web.forms.JsonBody;
import org.psptracker.web.forms.TakesForm;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Open steps: list, read, draft, take, complete. */
@RestController
@RequestMapping("/api/tasks")
class TaskApi {

  private static final String VERSION =
      "The version that you work on, as GET of the step gave it in ETag, for example \"7\"";

  record Claim(@Nullable Boolean takeOver) {}

  record Assign(@NotNull Long to) {}

  /**
   * @param until absent to show the step again
   */
  record Snooze(@Nullable OffsetDateTime until) {}

  record Saved(int version, Instant savedAt) {}

  private final StepService steps;
  private final Completion completion;
  private final InboxQuery query;
  private final TaskViews views;
  private final CurrentActor actor;
  private final JsonBody bodies;
  private final Forms forms;
  private final MessageSource messages;
  private final Clock clock;

  TaskApi(
      StepService steps,
      Completion completion,
      InboxQuery query,
      TaskViews views,
      CurrentActor actor,
      JsonBody bodies,
      Forms forms,
      MessageSource messages,
      Clock clock) {
    this.steps = steps;
    this.completion = completion;
    this.query = query;
    this.views = views;
    this.actor = actor;
    this.bodies = bodies;
    this.forms = forms;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping
  @TaskListParameters
  @Operation(
      summary = "Open steps; without scope, every one that you may act on now, first due first")
  TaskView.Page list(@Parameter(hidden = true) @RequestParam Map<String, String> parameters) {
    InboxFilter filter = InboxParameters.read(parameters, this::say);
    InboxItem.Page page = query.page(actor.get(), filter);
    return new TaskView.Page(
        page.items().stream().map(views::item).toList(), InboxParameters.address(page.next()));
  }

  @GetMapping("/{id}")
  @Operation(summary = "One open step with its form and the form's schema")
  ResponseEntity<TaskView> one(@PathVariable String id) {
    StepService.Opened step = steps.open(id);
    return ResponseEntity.ok()
        .eTag("\"" + step.row().version() + "\"")
        .body(views.whole(step, steps.mayAct(step.row())));
  }

  @PutMapping("/{id}/draft")
  @Operation(summary = "Save what is filled in so far")
  @TakesForm(schema = "StepDraft")
  ResponseEntity<Saved> draft(
      @PathVariable String id,
      @Parameter(description = VERSION) @RequestHeader(name = "If-Match", required = false)
          @Nullable String version,
      HttpServletRequest request) {
    steps.open(id);
    ObjectNode draft = bodies.read(request);
    int saved = steps.saveDraft(id, IfMatch.optional(version), draft);
    return ResponseEntity.ok().eTag("\"" + saved + "\"").body(new Saved(saved, clock.instant()));
  }

  @PostMapping("/{id}/claim")
  @Operation(summary = "Take the step; takeOver takes it from whoever has it")
  @TakesForm(value = Claim.class, required = false)
  ResponseEntity<TaskView> claim(@PathVariable String id, HttpServletRequest request) {
    steps.open(id);
    Claim claim = forms.read(Claim.class, bodies.read(request));
    steps.claim(id, Boolean.TRUE.equals(claim.takeOver()));
    return one(id);
  }

  @PostMapping("/{id}/release")
  @Operation(summary = "Give the step back")
  ResponseEntity<TaskView> release(@PathVariable String id) {
    steps.release(id);
    return one(id);
  }

  @PostMapping("/{id}/assign")
  @Operation(summary = "Give the step to a person")
  @TakesForm(Assign.class)
  ResponseEntity<TaskView> assign(@PathVariable String id, HttpServletRequest request) {
    steps.open(id);
    steps.mustAssign();
    steps.assign(id, forms.read(Assign.class, bodies.read(request)).to());
    return one(id);
  }

  @PostMapping("/{id}/snooze")
  @Operation(summary = "Hide the step from its owner's list for a time; its clock goes on")
  @TakesForm(value = Snooze.class, required = false)
  ResponseEntity<TaskView> snooze(@PathVariable String id, HttpServletRequest request) {
    steps.open(id);
    OffsetDateTime until = forms.read(Snooze.class, bodies.read(request)).until();
    steps.snooze(id, until == null ? null : until.toInstant());
    return one(id);
  }

  @PostMapping("/{id}/complete")
  @Operation(summary = "Complete the step; unclaimed, it is claimed by that")
  @TakesForm(schema = "StepForm")
  Completion.Completed complete(
      @PathVariable String id,
      @Parameter(required = true, description = VERSION)
          @RequestHeader(name = "If-Match", required = false)
          @Nullable String version,
      HttpServletRequest request) {
    steps.open(id);
    ObjectNode form = bodies.read(request);
    return completion.complete(id, IfMatch.required(version), form);
  }

  private String say(String key) {
    return messages.getMessage(key, null, LocaleContextHolder.getLocale());
  }
}
