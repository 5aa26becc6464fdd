package org.psptracker.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.psptracker.workflow.Step;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.MessageSource;
import org.springframework.core.ResolvableType;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reasons and answers on record are words and not keys; of acts, AuditWordsTest says the same. */
@SpringBootTest
class RecordWordsTest {

  private static final Pattern LITERAL = Pattern.compile("\"([a-z]+[a-z.-]+)\"");
  private static final Pattern REASON =
      Pattern.compile(".*\\.(refused|conflict)(\\..*)?|error\\.[a-z-]+|file\\.error\\.too-many");

  /** Words of pages and of other ends. */
  private static final Pattern NO_REASON =
      Pattern.compile("(request-access|staffing\\.rule|staffing\\.conflict|notice|sign-in)\\..*");

  @Autowired private JdbcClient jdbc;
  @Autowired private MessageSource messages;
  @Autowired private List<Step<?>> steps;

  private RecordWords words;

  @BeforeEach
  void set() {
    words = new RecordWords(jdbc, messages);
  }

  @Test
  void everyReasonOfTheCodeIsASentenceWithoutGaps() throws IOException {
    Set<String> known = keys();
    Set<String> reasons = literals();
    reasons.removeIf(key -> !REASON.matcher(key).matches() || NO_REASON.matcher(key).matches());
    reasons.retainAll(known);
    assertThat(reasons).contains("people.refused.role", "insight.refused", "error.not-found");
    assertThat(reasons).filteredOn(key -> !words.reason(key).matches("[A-Z“][^{}]+[.?]")).isEmpty();
  }

  @Test
  void everyAnswerThatLeadsTheWayHasWords() throws IOException {
    Set<String> answers = new TreeSet<>();
    for (Step<?> step : steps) {
      if (!source(AopUtils.getTargetClass(step)).contains("Routing.answer(")) {
        continue;
      }
      Class<?> form =
          ResolvableType.forClass(AopUtils.getTargetClass(step))
              .as(Step.class)
              .getGeneric(0)
              .toClass();
      Stream.of(form.getRecordComponents())
          .filter(part -> part.getType().isEnum())
          .filter(part -> part.getName().matches("answer|decision|completeness"))
          .flatMap(part -> Stream.of(part.getType().getEnumConstants()))
          .forEach(constant -> answers.add(((Enum<?>) constant).name()));
    }
    assertThat(answers).contains("COMPLETE", "SIGN_OFF", "WAIVE", "OTHER_DATES");
    assertThat(answers).filteredOn(answer -> words.lacks("audit.answer." + answer)).isEmpty();
  }

  private static String source(Class<?> type) throws IOException {
    Path file = Path.of("src/main/java", type.getName().replace('.', '/') + ".java");
    return Files.exists(file) ? Files.readString(file) : "";
  }

  private static Set<String> literals() throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(one -> one.toString().endsWith(".java")).toList()) {
        Matcher matcher = LITERAL.matcher(Files.readString(source));
        while (matcher.find()) {
          found.add(matcher.group(1));
        }
      }
    }
    return found;
  }

  private static Set<String> keys() throws IOException {
    Set<String> keys = new TreeSet<>();
    try (Stream<Path> bundles = Files.list(Path.of("src/main/resources/messages"))) {
      for (Path bundle : bundles.toList()) {
        Properties properties = new Properties();
        properties.load(Files.newBufferedReader(bundle));
        keys.addAll(properties.stringPropertyNames());
      }
    }
    return keys;
  }
}
