package org.psptracker.cases;

import java.util.Map;
import java.util.Optional;
import org.psptracker.audit.AuditLog;
import org.psptracker.audit.AuditLog.Outcome;
import org.psptracker.cases.CaseEvent.VirusFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a look into a file found, and the way to its content before it may be handed out. */
@Service
@Transactional
public class FileFindings {

  private final AttachmentRepository attachments;
  private final CaseFiles cases;
  private final JdbcClient jdbc;
  private final Timeline timeline;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;

  FileFindings(
      AttachmentRepository attachments,
      CaseFiles cases,
      JdbcClient jdbc,
      Timeline timeline,
      AuditLog audit,
      ApplicationEventPublisher events) {
    this.attachments = attachments;
    this.cases = cases;
    this.jdbc = jdbc;
    this.timeline = timeline;
    this.audit = audit;
    this.events = events;
  }

  /** A file to look into; empty when it was taken away in the meantime. */
  @Transactional(readOnly = true)
  public Optional<UnseenFile> open(long id) {
    return attachments
        .findByIdAndRemovedAtIsNull(id)
        .flatMap(
            attachment ->
                jdbc.sql("select content from attachment_content where attachment_id = :id")
                    .param("id", id)
                    .query((row, number) -> row.getBytes(1))
                    .optional()
                    .map(content -> new UnseenFile(attachment, content)));
  }

  /** From now on it may be handed out, or may not. */
  public void becomes(long id, FileCondition condition) {
    attachments.findByIdAndRemovedAtIsNull(id).ifPresent(file -> file.becomes(condition));
  }

  /** Its content is deleted; those on the case and its coordinators hear why. */
  public void infected(long id, String virus) {
    Attachment file = attachments.findByIdAndRemovedAtIsNull(id).orElse(null);
    if (file == null) {
      return;
    }
    file.becomes(FileCondition.INFECTED);
    jdbc.sql("delete from attachment_content where attachment_id = :id").param("id", id).update();
    timeline.add(file.caseId(), "attachment-infected", file.name());
    audit.record(
        "find-virus",
        "case",
        cases.get(file.caseId()).reference(),
        Outcome.REFUSED,
        Map.of("attachment", id, "sha256", file.sha256(), "virus", virus));
    events.publishEvent(new VirusFound(file.caseId(), file.name()));
  }
}
