package org.psptracker.cases;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.psptracker.audit.AuditLog;
import org.psptracker.audit.AuditLog.Outcome;
import org.psptracker.identity.Actor;
import org.psptracker.identity.CurrentActor;
import org.psptracker.identity.People;
import org.psptracker.identity.Person;
import org.psptracker.web.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes on a case. They are not changed: a second note corrects the first. */
@Service
@Transactional
class CaseNotes {

  /** What a note is made of. */
  record Form(@NotBlank @Size(max = 10000) String text, @NotNull NoteAudience audience) {}

  /**
   * A note.
   *
   * @param by name of who wrote it
   */
  record Note(long id, String text, NoteAudience audience, String by, Instant at) {}

  private final CaseNoteRepository notes;
  private final People people;
  private final Timeline timeline;
  private final AuditLog audit;
  private final CurrentActor currentActor;
  private final Clock clock;

  CaseNotes(
      CaseNoteRepository notes,
      People people,
      Timeline timeline,
      AuditLog audit,
      CurrentActor currentActor,
      Clock clock) {
    this.notes = notes;
    this.people = people;
    this.timeline = timeline;
    this.audit = audit;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  /** Refuses whoever may not add a note now. */
  void mustAdd(CaseFile caseFile) {
    CaseItemPolicy.againstWriting(caseFile, currentActor.get())
        .ifPresent(
            key -> {
              throw new Refused(key);
            });
  }

  /** Adds a note; {@link Refused} when the actor may not, or writes for readers they are not of. */
  Note add(CaseFile caseFile, Form form) {
    mustAdd(caseFile);
    Actor actor = currentActor.get();
    if (!audiences(actor).contains(form.audience())) {
      throw new Refused("case-item.refused.audience");
    }
    CaseNote note =
        notes.save(
            new CaseNote(
                caseFile.id(),
                form.text().strip(),
                form.audience(),
                actor.personId(),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
    if (form.audience() == NoteAudience.EVERYONE) {
      timeline.add(caseFile.id(), "note-added");
    }
    audit.record("add-note", "case", caseFile.reference(), Outcome.DONE, Map.of("note", note.id()));
    return note(note, actor.name());
  }

  /** Notes that the present actor reads, newest first. */
  @Transactional(readOnly = true)
  public List<Note> of(CaseFile caseFile) {
    List<CaseNote> found =
        notes.findByCaseIdAndAudienceInOrderByWrittenAtDescIdDesc(
            caseFile.id(), audiences(currentActor.get()));
    Map<Long, Person> authors = people.byIds(found.stream().map(CaseNote::writtenBy).toList());
    return found.stream()
        .map(
            note -> {
              Person author = authors.get(note.writtenBy());
              return note(note, author == null ? Actor.SYSTEM.name() : author.name());
            })
        .toList();
  }

  /** For whom the actor may write, and whose notes they read. */
  static Set<NoteAudience> audiences(Actor actor) {
    return CaseItemPolicy.readsProgramNotes(actor)
        ? EnumSet.allOf(NoteAudience.class)
        : EnumSet.of(NoteAudience.EVERYONE);
  }

  private static Note note(CaseNote note, String by) {
    return new Note(note.id(), note.text(), note.audience(), by, note.writtenAt());
  }
}
