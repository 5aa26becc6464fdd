package org.psptracker.workflow;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CoreArea;
import org.psptracker.cases.DueWords;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Role;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Open steps as the inbox shows them, in groups by when they are due. */
@Component
class InboxRows {

  /** A heading with its rows. */
  record Group(String key, boolean late, List<Row> rows) {}

  /** One open step. */
  record Row(
      String taskId,
      String title,
      @Nullable String topic,
      String place,
      String reference,
      List<String> areas,
      String waitingOn,
      boolean yours,
      DueWords.Due due,
      String priority,
      boolean assignable) {}

  private enum Slot {
    LATE,
    TODAY,
    SOON,
    AHEAD,
    OTHERS,
    PAUSED
  }

  private final DueWords dueWords;
  private final WaitingSteps waiting;
  private final MessageSource messages;

  InboxRows(DueWords dueWords, WaitingSteps waiting, MessageSource messages) {
    this.dueWords = dueWords;
    this.waiting = waiting;
    this.messages = messages;
  }

  List<Group> groups(List<InboxItem> items, Actor actor, Locale locale) {
    Map<Slot, List<Row>> slots = new EnumMap<>(Slot.class);
    for (InboxItem item : items) {
      Row row = row(item, actor, locale);
      slots.computeIfAbsent(slot(row), slot -> new ArrayList<>()).add(row);
    }
    List<Group> groups = new ArrayList<>();
    slots.forEach(
        (slot, rows) ->
            groups.add(
                new Group(
                    "inbox.group." + slot.name().toLowerCase(Locale.ROOT),
                    slot == Slot.LATE,
                    rows)));
    return groups;
  }

  private static Slot slot(Row row) {
    return switch (row.due().state()) {
      case LATE -> Slot.LATE;
      case PAUSED -> Slot.PAUSED;
      default -> row.yours() ? Slot.valueOf(row.due().state().name()) : Slot.OTHERS;
    };
  }

  Row row(InboxItem item, Actor actor, Locale locale) {
    InboxRow row = item.row();
    return new Row(
        row.taskId(),
        messages.getMessage("step." + row.step(), null, locale),
        row.topic(),
        item.siteName() + ", " + item.usState(),
        item.reference(),
        item.coreAreas().stream().map(area -> area(area, locale)).toList(),
        waitingOn(item, actor, locale),
        item.yours(),
        dueWords.of(row.dueAt(), row.paused()),
        item.priority().name(),
        actor.is(Role.COORDINATOR) && !row.paused());
  }

  private String waitingOn(InboxItem item, Actor actor, Locale locale) {
    Long assignee = item.row().assignee();
    if (assignee != null && assignee == actor.personId()) {
      return messages.getMessage("inbox.you", null, locale);
    }
    String name = item.assigneeName();
    if (name != null) {
      return name;
    }
    return item.yours()
        ? messages.getMessage("inbox.anyone", null, locale)
        : waiting.whose(item.row().roles(), item.siteName());
  }

  private String area(CoreArea area, Locale locale) {
    return messages.getMessage("CoreArea." + area.name(), null, locale);
  }
}
