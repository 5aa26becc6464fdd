package org.psptracker.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CaseFile;
import org.psptracker.identity.People;
import org.psptracker.identity.Person;
import org.psptracker.web.forms.Schemas;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Makes the API's view of open steps. */
@Component
class TaskViews {

  private final Schemas schemas;
  private final People people;
  private final MessageSource messages;
  private final Clock clock;

  TaskViews(Schemas schemas, People people, MessageSource messages, Clock clock) {
    this.schemas = schemas;
    this.people = people;
    this.messages = messages;
    this.clock = clock;
  }

  TaskView item(InboxItem item) {
    String name = item.assigneeName();
    Long assignee = item.row().assignee();
    return view(
        item.row(),
        item.reference(),
        item.title(),
        assignee == null || name == null ? null : new TaskView.Assignee(assignee, name),
        item.yours(),
        null);
  }

  TaskView whole(StepService.Opened step, boolean yours) {
    InboxRow row = step.row();
    Long assignee = row.assignee();
    String name = assignee == null ? "" : people.find(assignee).map(Person::name).orElse("");
    CaseFile caseFile = step.caseFile();
    return view(
        row,
        caseFile.reference(),
        caseFile.title(),
        assignee == null ? null : new TaskView.Assignee(assignee, name),
        yours,
        step);
  }

  String title(String step) {
    return messages.getMessage("step." + step, null, LocaleContextHolder.getLocale());
  }

  private TaskView view(
      InboxRow row,
      String reference,
      String caseTitle,
      TaskView.@Nullable Assignee assignee,
      boolean yours,
      StepService.@Nullable Opened whole) {
    Instant now = clock.instant();
    List<String> roles = row.roles().stream().sorted().toList();
    return new TaskView(
        row.taskId(),
        row.step(),
        title(row.step()),
        row.topic(),
        reference,
        caseTitle,
        assignee,
        roles,
        row.openedAt(),
        row.dueAt(),
        !row.paused() && row.dueAt().isBefore(now),
        row.paused(),
        row.snoozedUntil(),
        yours,
        row.version(),
        whole == null ? null : schemas.of(whole.kind().form(), whole.options()),
        whole == null ? null : whole.form());
  }
}
