package org.psptracker.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.psptracker.audit.Disagreement.Kind;

/** Whoever owns the database can bend the record, and is found out. */
class VerificationTest extends SealedRecord {

  @Test
  void findsAChangedRow() {
    for (String change :
        List.of(
            "actor_name = 'Somebody Else'",
            "at = at + interval '1 microsecond'",
            "program_at = at",
            "person_id = 10",
            "username = 'x'",
            "roles = '{COORDINATOR,ADMIN}'",
            "act = 'resume-case'",
            "subject_kind = 'task'",
            "subject = 'x'",
            "case_reference = null",
            "outcome = 'REFUSED'",
            "detail = '{\"reason\": \"late\"}'",
            "remote_address = '192.0.2.9'",
            "revision = 5",
            "incident = 'ABCDEF'")) {
      String before = "create table kept as select * from audit_entry where id = " + entry(3);
      owner.sql(before).update();
      owner.sql("update audit_entry set " + change + " where id = " + entry(3)).update();
      assertThat(found()).as(change).containsExactly(Kind.CHANGED_ROW);
      owner.sql("delete from audit_entry where id = " + entry(3)).update();
      owner.sql("insert into audit_entry select * from kept").update();
      owner.sql("drop table kept").update();
    }
    assertThat(found()).isEmpty();
  }

  @Test
  void findsADeletedRow() {
    owner.sql("delete from audit_entry where id = " + entry(4)).update();
    assertThat(found()).containsExactly(Kind.DELETED_ROW);
    assertThat(sentence()).contains("was deleted after it was sealed (place 4 of the chain)");
  }

  @Test
  void findsARowThatWasDeletedWithItsSeal() {
    owner.sql("delete from audit_entry where id = " + entry(4)).update();
    owner.sql("delete from audit_link where position = 4").update();
    assertThat(found()).containsExactly(Kind.DELETED_SEALS);
  }

  @Test
  void findsARowThatWasDeletedBeforeItWasSealed() {
    act("hold-case", "PSP-2026-00042");
    owner.sql("delete from audit_entry where case_reference = 'PSP-2026-00042'").update();
    sealer.seal();
    assertThat(found()).containsExactly(Kind.DELETED_BEFORE_SEALING);
  }

  @Test
  void findsARowThatWasChangedBeforeItWasSealed() {
    act("hold-case", "PSP-2026-00042");
    owner
        .sql("update audit_entry set username = 'x' where case_reference = 'PSP-2026-00042'")
        .update();
    sealer.seal();
    assertThat(found()).containsExactly(Kind.FOREIGN_ROW);
  }

  @Test
  void findsSwappedRows() {
    long three = entry(3);
    long seven = entry(7);
    owner.sql("update audit_entry set id = -1 where id = " + three).update();
    owner.sql("update audit_entry set id = " + three + " where id = " + seven).update();
    owner.sql("update audit_entry set id = " + seven + " where id = -1").update();
    assertThat(found()).containsExactly(Kind.SWAPPED_ROWS);
    assertThat(sentence()).contains("were exchanged (places 3 and 7 of the chain)");
  }

  @Test
  void findsRowsSwappedByTheirPlaces() {
    for (long other : new long[] {4, 7}) {
      exchange("position", 3, other);
      assertThat(found()).as("3 and " + other).containsExactly(Kind.SWAPPED_ROWS);
      exchange("position", 3, other);
    }
    assertThat(found()).isEmpty();
    exchange("entry_id", entry(3), entry(8));
    assertThat(found()).containsExactly(Kind.SWAPPED_ROWS);
  }

  @Test
  void findsAnInsertedRow() {
    copy(5, -7);
    assertThat(found()).containsExactly(Kind.INSERTED_ROW);
    owner.sql("insert into audit_unsealed values (-7)").update();
    sealer.seal();
    assertThat(found()).containsExactly(Kind.FOREIGN_ROW);
  }

  @Test
  void findsWhatTheApplicationsOwnRoleInsertedWithoutTheKey() {
    application
        .sql(
            """
            insert into audit_entry (id, at, person_id, username, actor_name, roles, act,
              subject_kind, subject, outcome, detail, mark)
            values (-8, now(), 1, 'x', 'X', '{}', 'hold-case', 'case', 'x', 'DONE', '{}',
              (select mark from audit_entry order by id limit 1))
            """)
        .update();
    application.sql("insert into audit_unsealed values (-8)").update();
    sealer.seal();
    assertThat(found()).containsExactly(Kind.FOREIGN_ROW);
  }

  @Test
  void findsATailCutBehindTheLastSignedHead() {
    owner.sql("delete from audit_link where position > 6").update();
    owner
        .sql(
            """
            delete from audit_entry e
            where not exists (select from audit_link l where l.entry_id = e.id)
            """)
        .update();
    assertThat(found()).containsExactly(Kind.CUT_TAIL);
    owner.sql("delete from audit_head").update();
    assertThat(found()).containsExactly(Kind.CUT_TAIL);
    assertThat(sentence()).contains("the last 4 entries are missing");
  }

  @Test
  void findsAForgedHead() throws IOException {
    owner.sql("update audit_head set hash = sha256('x')").update();
    assertThat(found()).containsExactly(Kind.FORGED_HEAD);
    owner.sql("delete from audit_head").update();
    String line = headsFile.lines().get(0);
    Files.writeString(settings.headsFile(), line.replaceFirst("position=10", "position=9") + "\n");
    assertThat(found()).containsExactly(Kind.FORGED_HEAD);
    Files.writeString(settings.headsFile(), "nonsense\n", StandardOpenOption.APPEND);
    assertThat(found()).containsExactly(Kind.UNREADABLE_HEAD, Kind.FORGED_HEAD);
  }

  @Test
  void findsAChainThatWasWrittenAnew() {
    owner.sql("delete from audit_entry where id = " + entry(4)).update();
    owner.sql("delete from audit_link").update();
    owner.sql("insert into audit_unsealed select id from audit_entry").update();
    act("hold-case", "PSP-2026-00042");
    sealer.seal();
    assertThat(found()).containsExactly(Kind.REWRITTEN_BEFORE_HEAD, Kind.REWRITTEN_BEFORE_HEAD);
  }

  @Test
  void findsAChangedSeal() {
    owner.sql("update audit_link set hash = sha256('x') where position = 5").update();
    assertThat(found()).containsExactly(Kind.CHANGED_SEAL);
    owner.sql("update audit_link set hash = sha256('x') where position = 10").update();
    assertThat(found()).contains(Kind.CHANGED_SEAL, Kind.REWRITTEN_BEFORE_HEAD);
  }

  @Test
  void isNotUnbrokenWithoutTheFileOfHeads() throws IOException {
    Path heads = Objects.requireNonNull(settings.headsFile());
    Files.delete(heads);
    assertThat(found()).containsExactly(Kind.MISSING_HEADS);
    assertThat(sentence()).contains(heads.getFileName().toString());
    assertThat(verification.run(done -> {}).lacksOnlyHeads()).isTrue();
    owner.sql("delete from audit_entry where id = " + entry(4)).update();
    assertThat(verification.run(done -> {}).lacksOnlyHeads()).isFalse();
  }

  @Test
  void deletingTheHeadsAndTheirFileIsFoundWhereEntriesAreOlderThanHeadsCanBe() throws IOException {
    Files.delete(settings.headsFile());
    owner.sql("delete from audit_head").update();
    assertThat(found()).as("just begun: nothing is signed yet").isEmpty();
    owner.sql("update audit_entry set at = at - interval '1 hour'").update();
    assertThat(found()).contains(Kind.MISSING_HEADS);
  }

  @Test
  void aNewInstallationHasNoHeadsYet() throws IOException {
    Files.delete(settings.headsFile());
    owner.sql("truncate audit_entry, audit_unsealed, audit_link, audit_head").update();
    assertThat(found()).isEmpty();
  }
}
