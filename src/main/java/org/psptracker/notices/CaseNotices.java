package org.psptracker.notices;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CaseEvent.CaseEnded;
import org.psptracker.cases.CaseEvent.CaseFiled;
import org.psptracker.cases.CaseEvent.EndingAnnounced;
import org.psptracker.cases.CaseEvent.VirusFound;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseFiles;
import org.psptracker.cases.Ending;
import org.psptracker.identity.Person;
import org.psptracker.identity.Role;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells what became of a case. */
@Component
class CaseNotices {

  private final CaseFiles cases;
  private final Recipients recipients;
  private final Wording wording;
  private final Outbox outbox;

  CaseNotices(CaseFiles cases, Recipients recipients, Wording wording, Outbox outbox) {
    this.cases = cases;
    this.recipients = recipients;
    this.wording = wording;
    this.outbox = outbox;
  }

  @EventListener
  void filed(CaseFiled event) {
    CaseFile caseFile = cases.get(event.caseId());
    tell(NoticeKind.ACKNOWLEDGEMENT, caseFile, recipients.site(caseFile), "", "");
  }

  @EventListener
  void ending(EndingAnnounced event) {
    closed(event.caseId(), event.ending(), event.reason());
  }

  /** Before others end the parts of people on the case, who would then not be told. */
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void ended(CaseEnded event) {
    closed(event.caseId(), event.ending(), null);
  }

  @EventListener
  void virusFound(VirusFound event) {
    CaseFile caseFile = cases.get(event.caseId());
    tell(NoticeKind.VIRUS, caseFile, recipients.withRole(caseFile, Role.COORDINATOR.id()), "", "");
  }

  private void closed(long caseId, Ending ending, @Nullable String reason) {
    CaseFile caseFile = cases.get(caseId);
    String how = wording.ending(ending);
    String why = reason == null ? "" : wording.reason(reason);
    tell(NoticeKind.CLOSURE, caseFile, recipients.all(caseFile), how, why);
  }

  private void tell(
      NoticeKind kind, CaseFile caseFile, List<Person> readers, String ending, String why) {
    for (Person reader : readers) {
      Wording.Words words = wording.ofCase(kind, caseFile, reader, ending, why);
      outbox.add(kind, caseFile.id(), "", reader, words.subject(), words.body());
    }
  }
}
