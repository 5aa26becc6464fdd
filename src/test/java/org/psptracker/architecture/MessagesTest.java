package org.psptracker.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Text for people: every key that is used is there, and there once. */
class MessagesTest {

  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  private static final Pattern KEY = Pattern.compile("#\\{([\\w.-]+)(?=[({}])");
  private static final Pattern SAID = Pattern.compile("#messages\\.msg\\('([\\w.-]+)'(?!\\s*\\+)");
  private static final Pattern BUILT =
      Pattern.compile("(?:#\\{\\$\\{|#messages\\.msg\\()'([\\w.-]+)'\\s*\\+");
  private static final Pattern IN_CODE =
      Pattern.compile("\"([a-z][\\w-]*(?:\\.[\\w-]+)+)\"(?!\\s*[+.])");
  private static final Pattern TIMELINE =
      Pattern.compile("[tT]imeline\\s*\\.add\\(\\s*[^,\"]+,\\s*\"([\\w-]+)\"(?!\\s*\\+)");

  /** Dotted words of code that are no keys, or the beginning of some. */
  private static final Set<String> NO_KEYS = Set.of("staffing.move", "move.form");

  private final MessageKeys messages = new MessageKeys();

  @Test
  void noKeyIsThereTwice() {
    assertThat(messages.repeated()).isEmpty();
  }

  @Test
  void everyKeyOfATemplateIsThere() {
    Set<String> missing = new TreeSet<>();
    for (Path template : files("src/main/resources/templates", ".html")) {
      String text = COMMENT.matcher(read(template)).replaceAll("");
      Stream.of(KEY, SAID)
          .flatMap(pattern -> pattern.matcher(text).results())
          .map(found -> found.group(1))
          .filter(key -> !messages.has(key))
          .forEach(key -> missing.add(template.getFileName() + ": " + key));
      BUILT
          .matcher(text)
          .results()
          .map(found -> found.group(1))
          .filter(prefix -> !messages.hasSomeUnder(prefix))
          .forEach(prefix -> missing.add(template.getFileName() + ": " + prefix + "…"));
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyKeyOfTheCodeIsThere() {
    Set<String> missing = new TreeSet<>();
    for (Path source : files("src/main/java", ".java")) {
      String text = read(source);
      Matcher key = IN_CODE.matcher(text);
      while (key.find()) {
        String word = key.group(1);
        if (messages.looksLikeOne(word) && !messages.has(word) && !NO_KEYS.contains(word)) {
          missing.add(source.getFileName() + ": " + word);
        }
      }
      Matcher told = TIMELINE.matcher(text);
      while (told.find()) {
        if (!messages.has("timeline." + told.group(1))) {
          missing.add(source.getFileName() + ": timeline." + told.group(1));
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  /** Where something is filled in, a single apostrophe would swallow text up to the next one. */
  @Test
  void apostrophesAreDoubledWhereSomethingIsFilledIn() {
    List<String> wrong =
        messages.texts().entrySet().stream()
            .filter(message -> message.getValue().matches("(?s).*\\{\\d.*"))
            .filter(message -> message.getValue().replace("''", "").contains("'"))
            .map(message -> message.getKey() + "=" + message.getValue())
            .toList();
    assertThat(wrong).isEmpty();
  }

  static List<Path> files(String folder, String ending) {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
