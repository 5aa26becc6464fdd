package org.psptracker.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every act that is put on record, and what it is done on, has plain words. */
class AuditWordsTest {

  private static final Pattern RECORDED =
      Pattern.compile(
          "(?:record|refused?|done|mayOr)\\(\\s*\"([a-z]+(?:-[a-z]+)+)\"(?:,\\s*\"([a-z-]+)\")?");

  /** Acts whose names are put together at run time. */
  private static final List<String> BUILT =
      List.of(
          "claim-step",
          "take-over-step",
          "release-step",
          "assign-step",
          "reassign-case",
          "refer-case",
          "merge-case",
          "withdraw-case",
          "terminate-case",
          "open-address",
          "send-to-address");

  private final MessageKeys messages = new MessageKeys();

  @Test
  void everyActHasWords() {
    Set<String> missing = new TreeSet<>();
    Set<String> acts = new TreeSet<>(BUILT);
    for (Path source : MessagesTest.files("src/main/java", ".java")) {
      String text = MessagesTest.read(source);
      if (text.contains("org.psptracker.audit") || text.contains("AccountEvent")) {
        RECORDED
            .matcher(text)
            .results()
            .forEach(
                found -> {
                  acts.add(found.group(1));
                  if (found.group(2) != null && !messages.has("audit.subject." + found.group(2))) {
                    missing.add("audit.subject." + found.group(2));
                  }
                });
      }
    }
    acts.stream().filter(act -> !messages.has("audit.act." + act)).forEach(missing::add);
    assertThat(acts).hasSizeGreaterThan(35);
    assertThat(missing).isEmpty();
  }
}
