package org.psptracker.cases;

import java.util.Map;
import org.psptracker.identity.Actor;
import org.springframework.stereotype.Component;

/** The notes of a case on its page. */
@Component
class NotesSection implements CaseSection {

  /** A note with its words. */
  record NoteLine(String head, String text, String audience) {}

  private final CaseNotes notes;
  private final CaseWords words;
  private final CaseDates dates;

  NotesSection(CaseNotes notes, CaseWords words, CaseDates dates) {
    this.notes = notes;
    this.words = words;
    this.dates = dates;
  }

  @Override
  public String id() {
    return "notes";
  }

  @Override
  public String module() {
    return "cases";
  }

  @Override
  public int order() {
    return 910;
  }

  @Override
  public boolean applies(CaseFile caseFile, Actor actor) {
    return true;
  }

  @Override
  public Map<String, Object> model(CaseFile caseFile, Actor actor) {
    return Map.of(
        "notes",
        notes.of(caseFile).stream()
            .map(
                note ->
                    new NoteLine(
                        words.say(
                            "case.notes.head", note.by(), dates.time(note.at(), words.locale())),
                        note.text(),
                        CaseItemPolicy.readsProgramNotes(actor) ? words.say(note.audience()) : ""))
            .toList(),
        "mayAdd",
        CaseItemPolicy.againstWriting(caseFile, actor).isEmpty());
  }
}
