package org.psptracker.notices;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.psptracker.calendar.BusinessCalendar;
import org.psptracker.cases.CaseFile;
import org.psptracker.identity.Person;
import org.psptracker.workflow.StepEvent.OpenStep;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Subject and text of notices. Arguments of the messages {@code notice.<kind>.subject} and {@code
 * .body}: {0} name of the reader, {1} reference, {2} title of the case, {3} the step, {4} until
 * when, {5} address of the page, {6} how the case ended.
 */
@Component
class Wording {

  /** Words of one notice. */
  record Words(String subject, String body) {}

  private static final Locale LOCALE = Locale.US;
  private static final DateTimeFormatter DUE =
      DateTimeFormatter.ofPattern("EEEE, MMMM d, yyyy, h:mm a zzz", LOCALE);

  private final MessageSource messages;
  private final BusinessCalendar calendar;
  private final NoticeSettings settings;

  Wording(MessageSource messages, BusinessCalendar calendar, NoticeSettings settings) {
    this.messages = messages;
    this.calendar = calendar;
    this.settings = settings;
  }

  Words ofCase(NoticeKind kind, CaseFile caseFile, Person reader, String ending, String why) {
    String page = settings.baseUrl() + "/cases/" + caseFile.reference();
    return words(kind, caseFile, reader, "", "", page, ending, why);
  }

  Words ofStep(NoticeKind kind, CaseFile caseFile, Person reader, OpenStep step) {
    String page = settings.baseUrl() + "/tasks/" + step.taskId();
    return words(kind, caseFile, reader, title(step), until(step.dueAt()), page);
  }

  /** For somebody who asked for access and is nobody here yet; the arguments are the kind's own. */
  Words ofAccess(NoticeKind kind, String... args) {
    Object[] lines = Stream.of(args).map(Wording::oneLine).toArray();
    String key = "notice." + kind.id();
    String body = say(key + ".body", lines) + "\n\n" + say("notice.access-footer") + "\n";
    return new Words(say(key + ".subject"), body);
  }

  /** Address of a page. */
  String address(String path) {
    return settings.baseUrl() + path;
  }

  String ending(Enum<?> ending) {
    return say("Ending." + ending.name());
  }

  String reason(String given) {
    return say("notice.reason", given);
  }

  private Words words(NoticeKind kind, CaseFile caseFile, Person reader, String... more) {
    Object[] args = new Object[3 + more.length];
    args[0] = reader.name();
    args[1] = caseFile.reference();
    args[2] = caseFile.title();
    System.arraycopy(more, 0, args, 3, more.length);
    String key = "notice." + kind.id();
    String subject = oneLine(say(key + ".subject", args));
    String body = say(key + ".body", args) + "\n\n" + say("notice.footer", args) + "\n";
    return new Words(subject, body);
  }

  /** A line break in what people typed must not start a header or a paragraph of its own. */
  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private String title(OpenStep step) {
    String key = "step." + step.step();
    String title = messages.getMessage(key, null, step.step(), LOCALE);
    return step.topic() == null ? String.valueOf(title) : title + ": " + step.topic();
  }

  private String until(@Nullable Instant due) {
    return due == null ? say("notice.no-date") : DUE.format(due.atZone(calendar.zone()));
  }

  private String say(String key, Object... args) {
    return messages.getMessage(key, args, LOCALE);
  }
}
