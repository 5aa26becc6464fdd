package org.psptracker.cases.reading;

import java.time.Duration;
import java.util.List;
import org.psptracker.cases.AfterUpload;
import org.psptracker.cases.Attachment;
import org.psptracker.cases.FileCondition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which files wait to be looked into, and the words that were found. */
@Component
@Transactional
class ReadingRows implements AfterUpload {

  /** A file that somebody, also this node before it died, began to look into so many times. */
  record Waiting(long attachmentId, int attempts) {}

  private final JdbcClient jdbc;
  private final VirusScanSettings virusScan;

  ReadingRows(JdbcClient jdbc, VirusScanSettings virusScan) {
    this.jdbc = jdbc;
    this.virusScan = virusScan;
  }

  @Override
  @Transactional(propagation = Propagation.SUPPORTS)
  public FileCondition first() {
    return virusScan.isSet() ? FileCondition.BEING_CHECKED : FileCondition.AVAILABLE;
  }

  /** Its name is found at once. */
  @Override
  public void added(Attachment attachment) {
    jdbc.sql(
            """
            insert into attachment_text (attachment_id, case_id, words)
            values (:id, :case, to_tsvector('simple', translate(:name, '-_.', '   ')))
            """)
        .param("id", attachment.id())
        .param("case", attachment.caseId())
        .param("name", attachment.name())
        .update();
  }

  @Override
  public void removed(Attachment attachment) {
    jdbc.sql("delete from attachment_text where attachment_id = :id")
        .param("id", attachment.id())
        .update();
  }

  /** Takes files that are due, for as long as {@code lease}. */
  List<Waiting> claim(int most, Duration lease) {
    return jdbc.sql(
            """
            update attachment_text t
            set due_at = now() + make_interval(secs => :lease), attempts = t.attempts + 1
            from (select attachment_id from attachment_text
                  where state = 'WAITING' and due_at <= now()
                  order by due_at limit :most for update skip locked) due
            where t.attachment_id = due.attachment_id
            returning t.attachment_id, t.attempts
            """)
        .param("lease", lease.toSeconds())
        .param("most", most)
        .query(Waiting.class)
        .list();
  }

  /** Nothing was tried that could count: the scanner is away. */
  void later(long id, Duration pause) {
    jdbc.sql(
            """
            update attachment_text
            set due_at = now() + make_interval(secs => :pause), attempts = attempts - 1
            where attachment_id = :id
            """)
        .param("pause", pause.toSeconds())
        .param("id", id)
        .update();
  }

  void read(long id, String text) {
    jdbc.sql(
            """
            update attachment_text
            set state = 'READ', failure = null, words = words || to_tsvector('simple', :text)
            where attachment_id = :id
            """)
        .param("text", text)
        .param("id", id)
        .update();
  }

  void withoutText(long id) {
    end(id, "NONE", "");
  }

  void failed(long id, String failure) {
    end(id, "FAILED", failure);
  }

  void infected(long id) {
    jdbc.sql(
            """
            update attachment_text set state = 'INFECTED', words = '' where attachment_id = :id
            """)
        .param("id", id)
        .update();
  }

  private void end(long id, String state, String failure) {
    jdbc.sql(
            """
            update attachment_text set state = :state, failure = nullif(:failure, '')
            where attachment_id = :id
            """)
        .param("state", state)
        .param("failure", failure)
        .param("id", id)
        .update();
  }
}
