package org.psptracker.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds what the record holds and the page has no words for. */
public class RecordWords {

  /** A key of a message or an enum's constant, as no sentence has it. */
  private static final Pattern RAW =
      Pattern.compile("\\b[a-z]+(-[a-z]+)*\\.[a-z]+([.-][a-z]+)*\\b|\\b[A-Z]+_[A-Z_]+\\b");

  private final JdbcClient jdbc;
  private final MessageSource messages;
  private final DetailWords details;

  public RecordWords(JdbcClient jdbc, MessageSource messages) {
    this.jdbc = jdbc;
    this.messages = messages;
    this.details = new DetailWords(messages, new ObjectMapper(), new NamedPeople(jdbc));
  }

  /** What the whole record lacks words for. */
  public List<String> missing() {
    List<String> missing = new ArrayList<>();
    distinct("act").stream().filter(act -> lacks("audit.act." + act)).forEach(missing::add);
    distinct("subject_kind").stream()
        .filter(kind -> lacks("audit.subject." + kind))
        .forEach(missing::add);
    for (String text : distinct("detail::text")) {
      JsonNode detail = details.read(text);
      detail
          .fieldNames()
          .forEachRemaining(
              name -> {
                if (!name.equals("move") && lacks("audit.detail." + name)) {
                  missing.add("detail " + name);
                }
              });
      String words = details.of(detail, Set.of("person", "expert", "sha256"), Map.of());
      if (RAW.matcher(words).find() || words.contains("Code:")) {
        missing.add(text + " reads " + words);
      }
    }
    return missing.stream().distinct().toList();
  }

  /** The sentence for a reason. */
  String reason(String key) {
    return details.of(details.read("{\"reason\":\"" + key + "\"}"), Set.of(), Map.of());
  }

  boolean lacks(String key) {
    return messages.getMessage(key, null, null, Locale.ENGLISH) == null;
  }

  private List<String> distinct(String column) {
    return jdbc.sql("select distinct " + column + " from audit_entry").query(String.class).list();
  }
}
