package org.psptracker.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.psptracker.web.forms.FormField;
import org.psptracker.web.forms.FormView;
import org.psptracker.web.forms.Option;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** A draft in words, for reading it through before it is sent. */
final class DraftAnswers {

  /** The answers of one step. */
  record Group(String step, List<Answer> answers) {}

  /**
   * One answer.
   *
   * @param text null when nothing was answered
   */
  record Answer(String fieldId, String label, @Nullable String text) {}

  /** One row of the yearly figures as typed, null where nothing was. */
  record FigureRow(String label, List<@Nullable String> counts) {}

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE MMM d, yyyy", Locale.US);

  private final FormView view;
  private final MessageSource messages;

  DraftAnswers(FormView view, MessageSource messages) {
    this.view = view;
    this.messages = messages;
  }

  List<Group> all(ObjectNode data) {
    List<Group> groups = new ArrayList<>();
    for (RequestStep step : RequestStep.values()) {
      List<Answer> answers = new ArrayList<>();
      for (String name : step.fields()) {
        if (name.equals("partners")) {
          answers.add(
              new Answer("field-partners", say("request.partners"), partners(data.path(name))));
        } else if (!name.equals("crimeYears")) {
          FormField field = view.field(name);
          answers.add(new Answer(field.getId(), field.getLabel(), text(field)));
        }
      }
      if (!answers.isEmpty()) {
        groups.add(new Group(step.id(), answers));
      }
    }
    return groups;
  }

  /** Years of the figures, as typed. */
  static List<String> years(ObjectNode data) {
    List<String> years = new ArrayList<>();
    data.path("crimeYears").forEach(row -> years.add(row.path("year").asText()));
    return years;
  }

  List<FigureRow> figures(ObjectNode data) {
    List<FigureRow> rows = new ArrayList<>();
    for (Figure figure : Figure.values()) {
      rows.add(row(data, figure.field()));
    }
    rows.add(row(data, "population"));
    return rows;
  }

  private FigureRow row(ObjectNode data, String field) {
    List<@Nullable String> counts = new ArrayList<>();
    for (JsonNode year : data.path("crimeYears")) {
      JsonNode count = year.path(field);
      counts.add(
          count.isIntegralNumber()
              ? String.format(Locale.US, "%,d", count.asLong())
              : count.isMissingNode() ? null : count.asText());
    }
    return new FigureRow(say("request.crimeYears." + field), counts);
  }

  private @Nullable String text(FormField field) {
    if (field.getValues().isEmpty()) {
      return null;
    }
    List<String> words = new ArrayList<>();
    for (String value : field.getValues()) {
      words.add(word(field, value));
    }
    return String.join(", ", words);
  }

  private String word(FormField field, String value) {
    for (Option option : field.getOptions()) {
      if (option.value().equals(value)) {
        return option.label();
      }
    }
    if (field.getType().equals("boolean")) {
      return say(Boolean.parseBoolean(value) ? "intake.facts.yes" : "intake.facts.no");
    }
    if (field.getPath().equals("neededBy")) {
      return day(value);
    }
    return value.matches("\\d{4,9}") && field.getType().equals("integer")
        ? String.format(Locale.US, "%,d", Long.parseLong(value))
        : value;
  }

  private static String day(String value) {
    try {
      return DAY.format(LocalDate.parse(value));
    } catch (DateTimeParseException asTyped) {
      return value;
    }
  }

  private @Nullable String partners(JsonNode rows) {
    List<String> words = new ArrayList<>();
    for (JsonNode row : rows) {
      String kind = row.path("kind").asText();
      String organisation = row.path("organisation").asText();
      words.add(
          kind.isEmpty() ? organisation : organisation + " (" + say("PartnerKind." + kind) + ")");
    }
    return words.isEmpty() ? null : String.join(", ", words);
  }

  private String say(String key) {
    return String.valueOf(messages.getMessage(key, null, key, LocaleContextHolder.getLocale()));
  }
}
