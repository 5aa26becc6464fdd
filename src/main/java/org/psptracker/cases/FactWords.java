package org.psptracker.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.FactTables.FactTable;
import org.psptracker.identity.People;
import org.psptracker.identity.Person;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The words of field history: labels are the messages {@code fact.<Entity>} and {@code
 * fact.<Entity>.<field>}; where there is none, the name in code is made readable.
 */
@Component
class FactWords {

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern TIME =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:.*[+-]\\d{2}:.*");
  private static final Pattern CONSTANT = Pattern.compile("[A-Z]+(_[A-Z]+)+");
  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+");
  private static final Pattern PERSON = Pattern.compile(".*(_by|person_id|expert_id|_person)");

  private final MessageSource messages;
  private final People people;
  private final CaseDates dates;

  FactWords(MessageSource messages, People people, CaseDates dates) {
    this.messages = messages;
    this.people = people;
    this.dates = dates;
  }

  /** The name of the field to which a column belongs. */
  static String field(String column) {
    StringBuilder field = new StringBuilder();
    for (String part : column.split("_")) {
      field.append(
          field.isEmpty() || part.isEmpty()
              ? part
              : Character.toUpperCase(part.charAt(0)) + part.substring(1));
    }
    return field.toString();
  }

  /** Words for these rows in the reader's language; all people in them are looked up at once. */
  Reading over(List<FactVersion> rows) {
    Set<Long> ids = new TreeSet<>();
    for (FactVersion row : rows) {
      row.columns()
          .properties()
          .forEach(
              column -> {
                if (isPerson(column.getKey(), column.getValue())) {
                  ids.add(column.getValue().asLong());
                }
              });
    }
    return new Reading(LocaleContextHolder.getLocale(), people.byIds(ids));
  }

  private static boolean isPerson(String column, JsonNode value) {
    return value.isIntegralNumber() && PERSON.matcher(column).matches();
  }

  /** The words of one reading. */
  final class Reading {

    private final Locale locale;
    private final Map<Long, Person> persons;

    Reading(Locale locale, Map<Long, Person> persons) {
      this.locale = locale;
      this.persons = persons;
    }

    FactChange change(FactVersion row, String field, @Nullable String from, @Nullable String to) {
      String entity = row.table().entity();
      return new FactChange(
          row.at(),
          row.who(),
          label("fact." + entity, entity),
          entity,
          row.factId(),
          field,
          label("fact." + entity + "." + field, field),
          from,
          to);
    }

    /** A value as people read it; null for nothing, and for text without a character. */
    @Nullable String value(FactTable table, String column, JsonNode value) {
      if (value.isMissingNode() || value.isNull()) {
        return null;
      }
      if (value.isBoolean()) {
        return say(value.asBoolean() ? "fact.yes" : "fact.no");
      }
      if (isPerson(column, value) && persons.containsKey(value.asLong())) {
        return persons.get(value.asLong()).name();
      }
      if (value.isNumber()) {
        return value.decimalValue().toPlainString();
      }
      if (value.isArray()) {
        StringJoiner items = new StringJoiner(", ");
        value.forEach(item -> items.add(String.valueOf(value(table, column, item))));
        return items.length() == 0 ? null : items.toString();
      }
      return value.isTextual() ? text(table, column, value.asText()) : value.toString();
    }

    /** Whether a first value says no more than who acted, and when. */
    boolean repeatsTheAct(FactVersion row, String column, @Nullable String from, String to) {
      return from == null
          && ((column.endsWith("_by") && to.equals(row.who()))
              || (column.endsWith("_at") && to.equals(dates.time(row.at(), locale))));
    }

    /** An element of a collection: its columns but the key of the fact. */
    String element(FactVersion row) {
      StringJoiner parts = new StringJoiner(" · ");
      Iterator<Map.Entry<String, JsonNode>> columns = row.columns().properties().iterator();
      while (columns.hasNext()) {
        Map.Entry<String, JsonNode> column = columns.next();
        String name = column.getKey();
        if (!CaseHistory.NOT_SHOWN.contains(name)
            && !name.equals(row.table().owner())
            && !name.equals(row.table().index())) {
          String value = value(row.table(), name, column.getValue());
          if (value != null) {
            parts.add(value);
          }
        }
      }
      return parts.toString();
    }

    private @Nullable String text(FactTable table, String column, String text) {
      if (text.isBlank()) {
        return null;
      }
      String constants = table.enums().get(column);
      if (constants != null) {
        return label(constants + "." + text, text);
      }
      if (DATE.matcher(text).matches()) {
        return dates.day(LocalDate.parse(text), locale);
      }
      if (TIME.matcher(text).matches()) {
        Instant at = OffsetDateTime.parse(text).toInstant();
        return dates.time(at, locale);
      }
      if (CONSTANT.matcher(text).matches()) {
        return readable(text);
      }
      // reasons of rules are kept as the names of their messages
      return KEY.matcher(text).matches()
          ? String.valueOf(messages.getMessage(text, null, text, locale))
          : text;
    }

    private String label(String key, String name) {
      return String.valueOf(messages.getMessage(key, null, readable(name), locale));
    }

    private String say(String key) {
      return messages.getMessage(key, null, locale);
    }
  }

  /** {@code plannedHours} and {@code PLANNED_HOURS} become "Planned hours". */
  private static String readable(String name) {
    String spaced =
        name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").replace('_', ' ').toLowerCase(Locale.ROOT);
    return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
  }
}
