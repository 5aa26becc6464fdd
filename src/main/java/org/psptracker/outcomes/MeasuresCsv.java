package org.psptracker.outcomes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.psptracker.web.FieldError;
import org.psptracker.web.Invalid;
import org.psptracker.web.Unprocessable;
import org.springframework.stereotype.Component;

/** Turns a CSV file of monthly counts into the JSON that a call could send; it does not judge. */
@Component
class MeasuresCsv {

  static final List<String> COLUMNS =
      List.of(
          "ori",
          "year",
          "month",
          "metric",
          "count",
          "cleared",
          "population",
          "source_system",
          "as_of_date",
          "is_final",
          "notes");

  private static final Set<String> NEEDED =
      Set.of("year", "month", "metric", "count", "source_system", "as_of_date");
  private static final Set<String> WHOLE =
      Set.of("year", "month", "count", "cleared", "population");

  /** Columns in which incidents or persons would be told apart. */
  private static final Pattern RECORDS =
      Pattern.compile(
          "(.*_)?(victim|suspect|offender|arrestee|person|birth|birthdate|dob|age|sex|race|address"
              + "|street|latitude|longitude|incident|phone|ssn|plate|(first|last|full)_?name"
              + "|(case|report)_?(no|number|id))(_.*)?");

  private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");

  private final EvidenceWords words;

  MeasuresCsv(EvidenceWords words) {
    this.words = words;
  }

  /**
   * The rows of the file.
   *
   * @throws Invalid for what is not such a file, naming columns that are unknown or missing
   * @throws Unprocessable for files of incidents or persons
   */
  ObjectNode read(byte[] content) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode rows = body.putArray("rows");
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .setIgnoreHeaderCase(true)
            .get();
    try (CSVParser lines = CSVParser.parse(new StringReader(text(content)), format)) {
      mustHaveColumns(lines.getHeaderMap());
      for (CSVRecord line : lines) {
        if (!line.isConsistent()) {
          throw new Invalid("outcomes.csv.unreadable");
        }
        row(line, rows.addObject());
      }
    } catch (IllegalArgumentException | UncheckedIOException malformed) {
      throw new Invalid("outcomes.csv.unreadable");
    } catch (IOException broken) {
      throw new Invalid("outcomes.csv.unreadable");
    }
    if (rows.isEmpty()) {
      throw new Invalid("outcomes.csv.empty");
    }
    return body;
  }

  private static String text(byte[] content) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    if (text.indexOf('\0') >= 0) {
      throw new Invalid("outcomes.csv.unreadable");
    }
    // spreadsheets put a mark in front
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private void mustHaveColumns(Map<String, Integer> header) {
    List<String> found =
        header.keySet().stream().map(column -> column.toLowerCase(Locale.ROOT)).toList();
    List<FieldError> wrong = new ArrayList<>();
    for (String column : found) {
      if (!COLUMNS.contains(column)) {
        if (RECORDS.matcher(column).matches()) {
          throw new Unprocessable("outcomes.csv.records", column);
        }
        String known = String.join(", ", COLUMNS);
        wrong.add(new FieldError(column, words.say("outcomes.csv.column", known)));
      }
    }
    COLUMNS.stream()
        .filter(column -> NEEDED.contains(column) && !found.contains(column))
        .forEach(
            column -> wrong.add(new FieldError(column, words.say("outcomes.csv.column-missing"))));
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
  }

  private static void row(CSVRecord line, ObjectNode row) {
    for (String column : COLUMNS) {
      String value = line.isMapped(column) ? line.get(column) : "";
      if (value.isEmpty()) {
        continue;
      }
      String field = field(column);
      String lower = value.toLowerCase(Locale.ROOT);
      if (WHOLE.contains(column) && DIGITS.matcher(value).matches()) {
        row.put(field, Integer.parseInt(value));
      } else if (column.equals("is_final") && (lower.equals("true") || lower.equals("false"))) {
        row.put(field, Boolean.parseBoolean(lower));
      } else {
        // what does not fit stays as it is, to be refused by its name
        row.put(field, value);
      }
    }
  }

  /** {@code as_of_date} is {@code asOfDate}. */
  static String field(String column) {
    StringBuilder field = new StringBuilder();
    for (String part : column.split("_", -1)) {
      field.append(
          field.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
    }
    return field.toString();
  }
}
