package org.psptracker.cases;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.psptracker.identity.Actor;
import org.psptracker.identity.People;
import org.psptracker.identity.Person;
import org.springframework.stereotype.Component;

/** The files of a case on its page. */
@Component
class FilesSection implements CaseSection {

  /**
   * A file with its words.
   *
   * @param href null where it may not be handed out
   * @param condition why not; empty where it may
   * @param removeHref where to take it away, null for whoever may not
   */
  record FileLine(
      String name,
      @Nullable String href,
      String kind,
      String size,
      String added,
      String condition,
      @Nullable String removeHref) {}

  private static final long KILO = 1024;

  private final Attachments attachments;
  private final People people;
  private final CaseWords words;
  private final CaseDates dates;

  FilesSection(Attachments attachments, People people, CaseWords words, CaseDates dates) {
    this.attachments = attachments;
    this.people = people;
    this.words = words;
    this.dates = dates;
  }

  @Override
  public String id() {
    return "files";
  }

  @Override
  public String module() {
    return "cases";
  }

  @Override
  public int order() {
    return 900;
  }

  @Override
  public boolean applies(CaseFile caseFile, Actor actor) {
    return true;
  }

  @Override
  public Map<String, Object> model(CaseFile caseFile, Actor actor) {
    List<Attachment> all = attachments.of(caseFile.id());
    Map<Long, Person> by = people.byIds(all.stream().map(Attachment::addedBy).toList());
    return Map.of(
        "files",
        all.stream().map(file -> line(caseFile, file, by, actor)).toList(),
        "mayAdd",
        CaseItemPolicy.againstAdding(caseFile, actor).isEmpty());
  }

  private FileLine line(CaseFile caseFile, Attachment file, Map<Long, Person> by, Actor actor) {
    String href = "/cases/" + caseFile.reference() + "/attachments/" + file.id();
    Person person = by.get(file.addedBy());
    boolean mayRemove = CaseItemPolicy.againstRemoving(caseFile, actor, file.addedBy()).isEmpty();
    boolean available = file.condition() == FileCondition.AVAILABLE;
    return new FileLine(
        file.name(),
        available ? href : null,
        words.say(file.kind()),
        size(file.sizeBytes()),
        words.say(
            "case.files.added",
            dates.day(file.addedAt(), words.locale()),
            person == null ? Actor.SYSTEM.name() : person.name()),
        available ? "" : words.say("case.files." + file.condition()),
        mayRemove ? href + "/remove" : null);
  }

  private String size(long bytes) {
    return bytes < KILO * KILO
        ? words.say("case.files.kb", Math.max(1, Math.round((double) bytes / KILO)))
        : words.say("case.files.mb", Math.round(bytes * 10.0 / KILO / KILO) / 10.0);
  }
}
