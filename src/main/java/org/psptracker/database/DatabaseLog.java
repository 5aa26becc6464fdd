package org.psptracker.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.core.NestedExceptionUtils;

/** What PostgreSQL's own programs wrote before they gave up. */
final class DatabaseLog {

  private static final String FULL = "No space left on device";

  private DatabaseLog() {}

  static boolean tellsOfFullDisk(Path log, Exception failure) {
    String message =
        String.valueOf(NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
    return message.contains(FULL) || lines(log).stream().anyMatch(line -> line.contains(FULL));
  }

  /**
   * The last fatal line, or the last line, or what the exception says where nothing was written.
   */
  static String lastWord(Path log, Exception failure) {
    List<String> lines = lines(log).stream().filter(line -> !line.isBlank()).toList();
    return lines.stream()
        .filter(line -> line.contains("FATAL") || line.contains("error:"))
        .reduce((first, last) -> last)
        .or(() -> lines.stream().reduce((first, last) -> last))
        .orElseGet(
            () -> String.valueOf(NestedExceptionUtils.getMostSpecificCause(failure).getMessage()));
  }

  private static List<String> lines(Path log) {
    try {
      return Files.exists(log) ? Files.readAllLines(log) : List.of();
    } catch (IOException unreadable) {
      return List.of();
    }
  }
}
