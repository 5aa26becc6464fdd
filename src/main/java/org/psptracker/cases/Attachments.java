package org.psptracker.cases;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.psptracker.audit.AuditLog;
import org.psptracker.audit.AuditLog.Outcome;
import org.psptracker.identity.Actor;
import org.psptracker.identity.CurrentActor;
import org.psptracker.web.Conflict;
import org.psptracker.web.NotFound;
import org.psptracker.web.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files of cases, kept in the database. */
@Service
@Transactional
public class Attachments {

  private final AttachmentRepository attachments;
  private final AttachmentSettings settings;
  private final JdbcClient jdbc;
  private final Timeline timeline;
  private final AuditLog audit;
  private final AfterUpload afterUpload;
  private final CurrentActor currentActor;
  private final Clock clock;

  Attachments(
      AttachmentRepository attachments,
      AttachmentSettings settings,
      JdbcClient jdbc,
      Timeline timeline,
      AuditLog audit,
      AfterUpload afterUpload,
      CurrentActor currentActor,
      Clock clock) {
    this.attachments = attachments;
    this.settings = settings;
    this.jdbc = jdbc;
    this.timeline = timeline;
    this.audit = audit;
    this.afterUpload = afterUpload;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  /**
   * Keeps a file on a case.
   *
   * @throws Refused when the present actor may not add to the case
   * @throws Conflict when the case has as many files as it may have
   */
  public Attachment add(CaseFile caseFile, CheckedFile file, AttachmentKind kind) {
    mustAdd(caseFile);
    Actor actor = currentActor.get();
    if (attachments.countByCaseIdAndRemovedAtIsNull(caseFile.id()) >= settings.maxCount()) {
      throw new Conflict("file.error.too-many", settings.maxCount());
    }
    Attachment added =
        attachments.saveAndFlush(
            new Attachment(
                caseFile.id(),
                file,
                kind,
                actor.personId(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                afterUpload.first()));
    jdbc.sql("insert into attachment_content (attachment_id, content) values (:id, :content)")
        .param("id", added.id())
        .param("content", file.content())
        .update();
    afterUpload.added(added);
    timeline.add(caseFile.id(), "attachment-added", file.name());
    record("add-attachment", caseFile, added);
    return added;
  }

  /** Refuses whoever may not add a file now. */
  void mustAdd(CaseFile caseFile) {
    refuse(CaseItemPolicy.againstAdding(caseFile, currentActor.get()));
  }

  /** Files of a case, newest first. */
  @Transactional(readOnly = true)
  public List<Attachment> of(long caseId) {
    return attachments.findByCaseIdAndRemovedAtIsNullOrderByAddedAtDescIdDesc(caseId);
  }

  /** A file of that case; {@link NotFound} if it has none with the key. */
  @Transactional(readOnly = true)
  public Attachment get(long caseId, long id) {
    return attachments.findByIdAndCaseIdAndRemovedAtIsNull(id, caseId).orElseThrow(NotFound::new);
  }

  /**
   * What is in the file.
   *
   * @throws Conflict while, or because, it may not be handed out
   */
  @Transactional(readOnly = true)
  public byte[] content(Attachment attachment) {
    if (attachment.condition() != FileCondition.AVAILABLE) {
      throw new Conflict("file.refused." + attachment.condition());
    }
    return jdbc.sql("select content from attachment_content where attachment_id = :id")
        .param("id", attachment.id())
        .query((row, number) -> row.getBytes(1))
        .single();
  }

  /** Takes a file away: its content is deleted, that it was there stays on record. */
  void remove(CaseFile caseFile, long id) {
    Attachment attachment = get(caseFile.id(), id);
    refuse(CaseItemPolicy.againstRemoving(caseFile, currentActor.get(), attachment.addedBy()));
    attachment.remove(clock.instant());
    deleteContent(id);
    afterUpload.removed(attachment);
    timeline.add(caseFile.id(), "attachment-removed", attachment.name());
    record("remove-attachment", caseFile, attachment);
  }

  private void deleteContent(long id) {
    jdbc.sql("delete from attachment_content where attachment_id = :id").param("id", id).update();
  }

  private void record(String act, CaseFile caseFile, Attachment attachment) {
    audit.record(
        act,
        "case",
        caseFile.reference(),
        Outcome.DONE,
        Map.of("attachment", attachment.id(), "sha256", attachment.sha256()));
  }

  private static void refuse(Optional<String> reason) {
    reason.ifPresent(
        key -> {
          throw new Refused(key);
        });
  }
}
