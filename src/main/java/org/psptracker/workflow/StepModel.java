package org.psptracker.workflow;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CaseDates;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseSummaries;
import org.psptracker.cases.DueWords;
import org.psptracker.cases.OpenSteps;
import org.psptracker.cases.Stage;
import org.psptracker.identity.Actor;
import org.psptracker.identity.CurrentActor;
import org.psptracker.identity.People;
import org.psptracker.identity.Person;
import org.psptracker.web.FieldError;
import org.psptracker.web.Stale;
import org.psptracker.web.forms.FieldWords;
import org.psptracker.web.forms.FormView;
import org.psptracker.web.forms.FormViews;
import org.psptracker.workflow.Steps.StepKind;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** What the page of a step shows; read in one transaction, for steps read their facts' rows. */
@Component
@Transactional(readOnly = true)
class StepModel {

  /** One difference between what was typed and what is now there. */
  record Change(String label, @Nullable String typed, @Nullable String now) {

    Change {
      // nothing has its own words on the page
      typed = "".equals(typed) ? null : typed;
      now = "".equals(now) ? null : now;
    }
  }

  private final FormViews views;
  private final StepContexts contexts;
  private final StepPolicy policy;
  private final StepClock stepClock;
  private final DueWords dueWords;
  private final CaseSummaries summaries;
  private final CaseDates dates;
  private final AssignableTo assignable;
  private final People people;
  private final CurrentActor actor;
  private final MessageSource messages;
  private final Clock clock;

  StepModel(
      FormViews views,
      StepContexts contexts,
      StepPolicy policy,
      StepClock stepClock,
      DueWords dueWords,
      CaseSummaries summaries,
      CaseDates dates,
      AssignableTo assignable,
      People people,
      CurrentActor actor,
      MessageSource messages,
      Clock clock) {
    this.views = views;
    this.contexts = contexts;
    this.policy = policy;
    this.stepClock = stepClock;
    this.dueWords = dueWords;
    this.summaries = summaries;
    this.dates = dates;
    this.assignable = assignable;
    this.people = people;
    this.actor = actor;
    this.messages = messages;
    this.clock = clock;
  }

  void fill(
      Model model,
      StepService.Opened opened,
      ObjectNode tree,
      List<FieldError> errors,
      @Nullable Integer version,
      Locale locale) {
    fillCommon(model, opened, locale);
    StepKind kind = opened.kind();
    Actor who = actor.get();
    InboxRow row = opened.row();
    boolean mayAct = policy.mayAct(who, row);
    model.addAttribute("mayAct", mayAct);
    model.addAttribute("takeable", !mayAct && !row.paused() && policy.mayTakeOver(who, row));
    model.addAttribute("holder", row.assignee() == null ? null : name(row.assignee()));
    model.addAttribute("version", version == null ? row.version() : version);
    model.addAttribute("template", kind.module() + "/" + kind.id());
    if (!mayAct) {
      return;
    }
    StepContext at = contexts.of(row, opened.caseFile(), who);
    FormView form = views.view(kind.form(), "step." + kind.id(), tree, errors, opened.options());
    model.addAttribute("form", form);
    model.addAllAttributes(kind.step().view(at));
    Instant saved = row.draft() == null ? null : row.changedAt();
    model.addAttribute("savedAt", saved == null ? null : dates.time(saved, locale));
  }

  void fillAssign(Model model, StepService.Opened opened, Locale locale) {
    fillCommon(model, opened, locale);
    model.addAttribute("people", assignable.to(opened.row(), opened.caseFile()));
  }

  private void fillCommon(Model model, StepService.Opened opened, Locale locale) {
    InboxRow row = opened.row();
    CaseFile caseFile = opened.caseFile();
    model.addAttribute("step", "step." + row.step());
    model.addAttribute("taskId", row.taskId());
    model.addAttribute("topic", row.topic());
    model.addAttribute("due", dueWords.of(row.dueAt(), row.paused()));
    model.addAttribute("why", why(row));
    model.addAttribute("case", summaries.of(caseFile));
    // until the request is decided on, nobody has said how much help it gets
    boolean decided = caseFile.stage().compareTo(Stage.ASSIGNMENT) >= 0;
    model.addAttribute(
        "intensity", decided ? "Intensity." + caseFile.intensity() : "workflow.undecided");
    model.addAttribute("help", optional("step." + row.step() + ".help", locale));
  }

  private List<String> why(InboxRow row) {
    int used = stepClock.used(row, clock.instant());
    OpenSteps.Clock running =
        new OpenSteps.Clock(row.clockStartedAt(), row.allowedMinutes(), used, null, null);
    return dueWords.why(running, row.dueAt(), row.paused());
  }

  /** What is different now, in the words of the form. */
  List<Change> changed(StepService.Opened now, ObjectNode typed, Stale stale) {
    StepKind kind = now.kind();
    FieldWords words = views.words(kind.form(), "step." + kind.id(), now.options());
    List<Change> changes = new ArrayList<>();
    for (Stale.Change change : stale.changed()) {
      String label = words.label(change.field());
      if (change.field().equals(Versions.ASSIGNEE)) {
        String who = messages.getMessage("workflow.changed.assignee", null, words.locale());
        changes.add(new Change(who, change.before(), change.now()));
      } else if (label != null) {
        changes.add(
            new Change(
                label,
                words.valueAt(change.field(), typed),
                words.valueAt(change.field(), now.form())));
      }
    }
    return changes;
  }

  private @Nullable String optional(String key, Locale locale) {
    return messages.getMessage(key, null, null, locale);
  }

  private String name(long personId) {
    return people.find(personId).map(Person::name).orElse("");
  }
}
