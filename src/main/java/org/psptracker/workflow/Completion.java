package org.psptracker.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.EntityManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.psptracker.audit.AuditLog;
import org.psptracker.audit.AuditLog.Outcome;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseFiles;
import org.psptracker.identity.CurrentActor;
import org.psptracker.identity.People;
import org.psptracker.web.forms.Contradiction;
import org.psptracker.web.forms.Forms;
import org.psptracker.web.forms.Problems;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Completes a step: facts and flow change in one transaction. When somebody else moves another part
 * of the same case at that moment, the whole transaction is tried again; the caller hears of it
 * only when it is this very step that is gone or changed.
 */
@Service
class Completion {

  private static final int TRIES = 5;

  /** A step that is done; its case may by now wait for another one. */
  record Completed(String step, long caseId, String reference, @Nullable String answer) {}

  private final Inbox inbox;
  private final ClosedSteps closed;
  private final Steps steps;
  private final StepPolicy policy;
  private final StepContexts contexts;
  private final CaseFiles cases;
  private final CurrentActor actor;
  private final People people;
  private final Engine engine;
  private final Forms forms;
  private final AuditLog audit;
  private final EntityManager facts;
  private final TransactionTemplate transaction;

  Completion(
      Inbox inbox,
      ClosedSteps closed,
      Steps steps,
      StepPolicy policy,
      StepContexts contexts,
      CaseFiles cases,
      CurrentActor actor,
      People people,
      Engine engine,
      Forms forms,
      AuditLog audit,
      EntityManager facts,
      PlatformTransactionManager transactions) {
    this.inbox = inbox;
    this.closed = closed;
    this.steps = steps;
    this.policy = policy;
    this.contexts = contexts;
    this.cases = cases;
    this.actor = actor;
    this.people = people;
    this.engine = engine;
    this.forms = forms;
    this.audit = audit;
    this.facts = facts;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Completes the step with what was filled in.
   *
   * @param expected version of the step on which the form was prepared
   */
  Completed complete(String taskId, int expected, ObjectNode form) {
    for (int attempt = 1; ; attempt++) {
      try {
        Completed done = transaction.execute(status -> once(taskId, expected, form));
        if (done == null) {
          throw new IllegalStateException("nothing completed");
        }
        return done;
      } catch (Engine.FlowCollision | PessimisticLockingFailureException collision) {
        if (attempt == TRIES) {
          throw collision;
        }
      }
    }
  }

  private Completed once(String taskId, int expected, ObjectNode tree) {
    InboxRow row = inbox.lock(taskId).orElseThrow(() -> closed.why(taskId));
    CaseFile caseFile = cases.get(row.caseId());
    policy.mustSee(actor.get(), caseFile);
    policy.mustAct(actor.get(), row);
    Versions.mustMatch(row, expected, tree, people);
    Steps.StepKind kind = steps.get(row.step());
    Routing routing = saveFacts(kind, contexts.of(row, caseFile, actor.get()), tree);
    facts.flush();
    engine.complete(taskId, kind.answerVariable(), routing);
    audit.record(
        "complete-step",
        "task",
        taskId,
        caseFile.reference(),
        Outcome.DONE,
        Map.of("step", row.step(), "answer", routing.answer() == null ? "" : routing.answer()));
    return new Completed(row.step(), row.caseId(), caseFile.reference(), routing.answer());
  }

  private <F extends Record> Routing saveFacts(Steps.StepKind kind, StepContext at, JsonNode tree) {
    @SuppressWarnings("unchecked")
    Class<F> type = (Class<F>) kind.form();
    Step<F> step = kind.typed();
    F form = forms.read(type, tree);
    Problems problems = new Problems();
    step.check(at, form, problems);
    if (!problems.isEmpty()) {
      throw new Contradiction(forms.errors(problems));
    }
    return step.complete(at, form);
  }
}
