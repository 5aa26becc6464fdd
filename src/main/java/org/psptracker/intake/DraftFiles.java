package org.psptracker.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.psptracker.cases.AttachmentKind;
import org.psptracker.cases.CheckedFile;
import org.psptracker.cases.FileCheck;
import org.psptracker.identity.CurrentActor;
import org.psptracker.web.Conflict;
import org.psptracker.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files of drafts. Their types were checked; they are checked again when they go to the case. */
@Service
@Transactional
class DraftFiles {

  private final JdbcClient jdbc;
  private final FileCheck fileCheck;
  private final RequestSettings settings;
  private final CurrentActor currentActor;
  private final Clock clock;

  DraftFiles(
      JdbcClient jdbc,
      FileCheck fileCheck,
      RequestSettings settings,
      CurrentActor currentActor,
      Clock clock) {
    this.jdbc = jdbc;
    this.fileCheck = fileCheck;
    this.settings = settings;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  /** Keeps a file; a letter of support replaces the one before. */
  DraftFile add(Draft draft, CheckedFile file, AttachmentKind kind) {
    if (kind == AttachmentKind.LETTER_OF_SUPPORT) {
      jdbc.sql("delete from request_draft_file where draft_id = :draft and kind = :kind")
          .param("draft", draft.id())
          .param("kind", kind.name())
          .update();
    }
    if (of(draft).size() >= settings.draftFiles()) {
      throw new Conflict("intake.refused.too-many-files", settings.draftFiles());
    }
    return jdbc.sql(
            """
            insert into request_draft_file (id, draft_id, name, kind, media_type, size_bytes,
              content, added_by, added_at)
            values (nextval('request_draft_file_seq'), :draft, :name, :kind, :type, :size,
              :content, :person, :now)
            returning id, name, kind, media_type, size_bytes, added_by, added_at
            """)
        .param("draft", draft.id())
        .param("name", file.name())
        .param("kind", kind.name())
        .param("type", file.mediaType())
        .param("size", file.content().length)
        .param("content", file.content())
        .param("person", currentActor.get().personId())
        .param("now", Timestamp.from(clock.instant()))
        .query(DraftFile.class)
        .single();
  }

  @Transactional(readOnly = true)
  List<DraftFile> of(Draft draft) {
    return jdbc.sql(
            """
            select id, name, kind, media_type, size_bytes, added_by, added_at
            from request_draft_file where draft_id = :draft order by added_at, id
            """)
        .param("draft", draft.id())
        .query(DraftFile.class)
        .list();
  }

  void remove(Draft draft, long id) {
    int gone =
        jdbc.sql("delete from request_draft_file where id = :id and draft_id = :draft")
            .param("id", id)
            .param("draft", draft.id())
            .update();
    if (gone == 0) {
      throw new NotFound();
    }
  }

  /** The file with its content, as a case takes it. */
  @Transactional(readOnly = true)
  CheckedFile content(DraftFile file) {
    byte[] content =
        jdbc.sql("select content from request_draft_file where id = :id")
            .param("id", file.id())
            .query((row, number) -> row.getBytes(1))
            .single();
    return fileCheck.check(file.name(), content, file.kind());
  }
}
