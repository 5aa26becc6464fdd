package org.psptracker.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.psptracker.web.FieldError;
import org.psptracker.web.forms.FormView;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says what is wrong with a figure the way one would on the phone: the value typed, and a guess.
 */
@Component
class DraftErrors {

  private static final Pattern CELL = Pattern.compile("crimeYears\\[(\\d+)]\\.(\\w+)");
  private static final Set<String> WHOLE = Set.of("population", "swornOfficers", "civilianStaff");

  private final MessageSource messages;

  DraftErrors(MessageSource messages) {
    this.messages = messages;
  }

  /** The same error in better words, where there are any. */
  FieldError plain(ObjectNode data, FieldError error) {
    Matcher cell = CELL.matcher(error.field());
    boolean inTable = cell.matches();
    if (!inTable && !WHOLE.contains(error.field())) {
      return error;
    }
    JsonNode value =
        inTable
            ? data.path("crimeYears").path(Integer.parseInt(cell.group(1))).path(cell.group(2))
            : data.path(error.field());
    if (value.isMissingNode() && inTable && cell.group(2).equals("population")) {
      return new FieldError(error.field(), say("intake.problem.population-needed"));
    }
    if (!value.isTextual() && !(value.isNumber() && value.decimalValue().scale() > 0)) {
      return error;
    }
    String typed = value.asText();
    String guess = guess(typed);
    return new FieldError(
        error.field(),
        guess.isEmpty()
            ? say("intake.problem.not-whole", typed)
            : say("intake.problem.not-whole-guess", typed, guess));
  }

  /** What the keys beside it would have given: the letter O for 0, l for 1. */
  static String guess(String typed) {
    String digits =
        typed
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('L', '1')
            .replace('I', '1')
            .replaceAll("[\\s,']", "");
    return digits.matches("\\d{1,9}") ? digits : "";
  }

  /** A line of the summary: "Robbery, 2024: …" for a cell of the table. */
  String line(ObjectNode data, FormView.ErrorLine error) {
    Matcher cell = CELL.matcher(error.path());
    if (cell.matches()) {
      JsonNode row = data.path("crimeYears").path(Integer.parseInt(cell.group(1)));
      String name = say("request.crimeYears." + cell.group(2));
      String place = say("request.crime.cell", name, row.path("year").asText());
      return place + ": " + error.message();
    }
    return error.text();
  }

  String unknownField() {
    return say("form.error.additionalProperties");
  }

  private String say(String key, Object... args) {
    return String.valueOf(messages.getMessage(key, args, LocaleContextHolder.getLocale()));
  }
}
