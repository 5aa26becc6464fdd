package org.psptracker.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.psptracker.web.forms.Forms;
import org.psptracker.web.forms.Schemas;
import org.psptracker.workflow.StepEvent.OpenStep;
import org.springframework.stereotype.Service;

/** Open steps for code that acts as people do: the demo programme, tests, benchmarks. */
@Service
public class Desk {

  private final Inbox inbox;
  private final Completion completion;
  private final StepService steps;
  private final Forms forms;
  private final Schemas schemas;

  Desk(Inbox inbox, Completion completion, StepService steps, Forms forms, Schemas schemas) {
    this.inbox = inbox;
    this.completion = completion;
    this.steps = steps;
    this.forms = forms;
    this.schemas = schemas;
  }

  /** Open steps of a case, the one due first first. */
  public List<OpenStep> openOf(long caseId) {
    return inbox.ofCase(caseId).stream().map(InboxRow::asEvent).toList();
  }

  /** What the step's form shows to the present actor. */
  public ObjectNode form(String taskId) {
    return steps.open(taskId).form().deepCopy();
  }

  /** Keeps what the present actor has filled in so far. */
  public void saveDraft(String taskId, ObjectNode draft) {
    steps.saveDraft(taskId, null, draft);
  }

  /** JSON Schema of the step's form, with the choices that there are now. */
  public JsonNode schema(String taskId) {
    StepService.Opened step = steps.open(taskId);
    return schemas.of(step.kind().form(), step.options());
  }

  /** Completes the step as the present actor, on its present version. */
  public void complete(String taskId, ObjectNode form) {
    int version =
        inbox
            .find(taskId)
            .map(InboxRow::version)
            .orElseGet(() -> steps.open(taskId).row().version());
    completion.complete(taskId, version, form);
  }

  /** The same with the form as a record. */
  public void complete(String taskId, Record form) {
    complete(taskId, forms.tree(form));
  }
}
