package org.psptracker.notices;

import java.util.List;
import java.util.Map;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseFiles;
import org.psptracker.identity.Person;
import org.psptracker.workflow.StepEvent.OpenStep;
import org.psptracker.workflow.StepEvent.StepEscalated;
import org.psptracker.workflow.StepEvent.StepOpened;
import org.psptracker.workflow.StepEvent.StepReminded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells people that a step waits for them. Coordinators live in their inbox; by mail come the steps
 * of those who do not, reminders and escalations.
 */
@Component
class StepNotices {

  private static final Map<String, NoticeKind> TOLD_WHEN_OPENED =
      Map.of(
          "supply-information", NoticeKind.INFORMATION,
          "respond-to-offer", NoticeKind.OFFER,
          "sign-off-work-plan", NoticeKind.SIGN_OFF);

  private final CaseFiles cases;
  private final Recipients recipients;
  private final Wording wording;
  private final Outbox outbox;

  StepNotices(CaseFiles cases, Recipients recipients, Wording wording, Outbox outbox) {
    this.cases = cases;
    this.recipients = recipients;
    this.wording = wording;
    this.outbox = outbox;
  }

  @EventListener
  void opened(StepOpened event) {
    NoticeKind kind = TOLD_WHEN_OPENED.get(event.step().step());
    if (kind != null) {
      CaseFile caseFile = cases.get(event.step().caseId());
      tell(kind, caseFile, event.step(), recipients.owners(caseFile, event.step()));
    }
  }

  @EventListener
  void reminded(StepReminded event) {
    CaseFile caseFile = cases.get(event.step().caseId());
    tell(NoticeKind.REMINDER, caseFile, event.step(), recipients.owners(caseFile, event.step()));
  }

  @EventListener
  void escalated(StepEscalated event) {
    CaseFile caseFile = cases.get(event.step().caseId());
    tell(NoticeKind.ESCALATION, caseFile, event.step(), recipients.withRole(caseFile, event.to()));
  }

  private void tell(NoticeKind kind, CaseFile caseFile, OpenStep step, List<Person> readers) {
    for (Person reader : readers) {
      Wording.Words words = wording.ofStep(kind, caseFile, reader, step);
      outbox.add(kind, caseFile.id(), step.taskId(), reader, words.subject(), words.body());
    }
  }
}
