package org.psptracker.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.psptracker.audit.AuditLog;
import org.psptracker.audit.AuditLog.Outcome;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseFiles;
import org.psptracker.identity.Actor;
import org.psptracker.identity.CurrentActor;
import org.psptracker.identity.People;
import org.psptracker.identity.Person;
import org.psptracker.web.Invalid;
import org.psptracker.web.forms.Forms;
import org.psptracker.web.forms.Option;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person can do with an open step besides completing it. */
@Service
@Transactional
class StepService {

  /** An open step with what its form shows. */
  record Opened(
      InboxRow row,
      CaseFile caseFile,
      Steps.StepKind kind,
      ObjectNode form,
      Map<String, List<Option>> options) {}

  private final Inbox inbox;
  private final ClosedSteps closed;
  private final Steps steps;
  private final StepPolicy policy;
  private final StepContexts contexts;
  private final CaseFiles cases;
  private final CurrentActor currentActor;
  private final People people;
  private final Engine engine;
  private final Forms forms;
  private final AuditLog audit;
  private final Clock clock;
  private final ObjectMapper json;
  private final ApplicationEventPublisher events;

  StepService(
      Inbox inbox,
      ClosedSteps closed,
      Steps steps,
      StepPolicy policy,
      StepContexts contexts,
      CaseFiles cases,
      CurrentActor currentActor,
      People people,
      Engine engine,
      Forms forms,
      AuditLog audit,
      Clock clock,
      ObjectMapper json,
      ApplicationEventPublisher events) {
    this.inbox = inbox;
    this.closed = closed;
    this.steps = steps;
    this.policy = policy;
    this.contexts = contexts;
    this.cases = cases;
    this.currentActor = currentActor;
    this.people = people;
    this.engine = engine;
    this.forms = forms;
    this.audit = audit;
    this.clock = clock;
    this.json = json;
    this.events = events;
  }

  /** The step, if the present actor sees its case. */
  @Transactional(readOnly = true)
  public Opened open(String taskId) {
    InboxRow row = inbox.find(taskId).orElseThrow(() -> closed.why(taskId));
    CaseFile caseFile = cases.get(row.caseId());
    policy.mustSee(currentActor.get(), caseFile);
    Steps.StepKind kind = steps.get(row.step());
    Map<String, List<Option>> options =
        mayAct(row)
            ? kind.step().options(contexts.of(row, caseFile, currentActor.get()))
            : Map.of();
    return new Opened(row, caseFile, kind, form(row, caseFile, kind), options);
  }

  @Transactional(readOnly = true)
  public boolean mayAct(InboxRow row) {
    return policy.mayAct(currentActor.get(), row);
  }

  /** Refuses whoever may not do the step now. */
  void mustAct(InboxRow row) {
    policy.mustAct(currentActor.get(), row);
  }

  /** Refuses whoever may not give steps to others. */
  void mustAssign() {
    policy.mustAssign(currentActor.get());
  }

  private ObjectNode form(InboxRow row, CaseFile caseFile, Steps.StepKind kind) {
    if (!mayAct(row)) {
      // what somebody else has in hand is not for others to see, be it prefilled or a draft
      return json.createObjectNode();
    }
    if (row.draft() != null) {
      return read(row.draft());
    }
    Record first = kind.step().open(contexts.of(row, caseFile, currentActor.get()));
    return forms.tree(first);
  }

  /** Keeps what is typed so far; answers the step's new version. */
  public int saveDraft(String taskId, @Nullable Integer expected, ObjectNode draft) {
    InboxRow row = lock(taskId);
    policy.mustAct(currentActor.get(), row);
    Versions.mustMatch(row, expected, draft, people);
    steps.get(row.step());
    if (draft.toString().length() > 200_000) {
      throw new Invalid("workflow.invalid.draft-size");
    }
    inbox.saveDraft(taskId, draft.toString(), currentActor.get().personId(), clock.instant());
    if (row.draft() == null) {
      events.publishEvent(new StepEvent.StepBegun(row.asEvent()));
    }
    return row.version() + 1;
  }

  /** Takes a free step; {@code takeOver} takes it from a colleague on purpose. */
  public void claim(String taskId, boolean takeOver) {
    InboxRow row = lock(taskId);
    Actor actor = currentActor.get();
    if (row.assignee() != null && row.assignee() == actor.personId()) {
      return;
    }
    if (takeOver) {
      policy.mustTakeOver(actor, row);
    } else {
      policy.mustAct(actor, row);
    }
    assign(row, actor.personId(), takeOver && row.assignee() != null ? "TAKE_OVER" : "CLAIM");
  }

  public void release(String taskId) {
    InboxRow row = lock(taskId);
    policy.mustRelease(currentActor.get(), row);
    assign(row, null, "RELEASE");
  }

  /** Gives the step to somebody by name. */
  public void assign(String taskId, long personId) {
    InboxRow row = lock(taskId);
    Person to =
        people.find(personId).orElseThrow(() -> new Invalid("workflow.invalid.no-such-person"));
    policy.mustAssign(currentActor.get(), row, to);
    assign(row, personId, "ASSIGN");
  }

  /** Hides the step from the owner's list until then; null shows it again. */
  public void snooze(String taskId, @Nullable Instant until) {
    InboxRow row = lock(taskId);
    policy.mustAct(currentActor.get(), row);
    if (until != null && !until.isAfter(clock.instant())) {
      throw new Invalid("workflow.invalid.snooze-past");
    }
    inbox.snooze(taskId, until);
    record("snooze-step", row, Map.of("step", row.step()));
  }

  private void assign(InboxRow row, @Nullable Long person, String what) {
    engine.assign(row.taskId(), person);
    inbox.assign(row.taskId(), person, currentActor.get().personId(), clock.instant(), what);
    String act = what.toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "-step";
    if (person == null || person == currentActor.get().personId()) {
      record(act, row, Map.of("step", row.step()));
    } else {
      record(act, row, Map.of("step", row.step(), "person", person));
    }
  }

  private InboxRow lock(String taskId) {
    InboxRow row = inbox.lock(taskId).orElseThrow(() -> closed.why(taskId));
    policy.mustSee(currentActor.get(), cases.get(row.caseId()));
    return row;
  }

  private void record(String act, InboxRow row, Map<String, ?> detail) {
    audit.record(
        act, "task", row.taskId(), cases.get(row.caseId()).reference(), Outcome.DONE, detail);
  }

  private ObjectNode read(String draft) {
    try {
      return (ObjectNode) json.readTree(draft);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("a stored draft is not JSON", broken);
    }
  }
}
