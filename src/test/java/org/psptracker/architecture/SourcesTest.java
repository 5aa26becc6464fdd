package org.psptracker.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can only be seen in the text of the sources. */
class SourcesTest {

  private static final Path MAIN = Path.of("src/main/java");
  private static final Path TEST = Path.of("src/test/java");
  private static final int MOST_LINES = 300;

  @Test
  void everyPackageSaysWhatItIsForAndIsNullMarked() {
    List<Path> bare =
        java(MAIN)
            .map(Path::getParent)
            .distinct()
            .filter(folder -> !folder.endsWith("org/psptracker"))
            .filter(folder -> !saysWhatItIsFor(folder.resolve("package-info.java")))
            .toList();
    assertThat(bare).as("packages without a @NullMarked package-info.java").isEmpty();
  }

  @Test
  void filesStaySmall() {
    List<String> large =
        Stream.concat(java(MAIN), java(TEST))
            .filter(file -> read(file).lines().count() > MOST_LINES)
            .map(Path::toString)
            .toList();
    assertThat(large).as("files of more than %s lines", MOST_LINES).isEmpty();
  }

  @Test
  void nothingSleepsInATest() {
    String sleeping = "Thread" + ".sleep(";
    assertThat(java(TEST).filter(file -> read(file).contains(sleeping)).toList())
        .as("move the clock or run the job instead")
        .isEmpty();
  }

  @Test
  void noQueryIsReadAsAStream() {
    Pattern streamed =
        Pattern.compile(
            "\\.query\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\)\\s*\\.stream\\(\\)");
    assertThat(java(MAIN).filter(file -> streamed.matcher(read(file)).find()).toList())
        .as("outside of a transaction it keeps its connection for ever: use list()")
        .isEmpty();
  }

  private static boolean saysWhatItIsFor(Path info) {
    return Files.exists(info) && read(info).startsWith("/**") && read(info).contains("@NullMarked");
  }

  private static Stream<Path> java(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
