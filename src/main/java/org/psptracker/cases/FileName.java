package org.psptracker.cases;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a file is called here: one that shows itself as it is and that every system can keep. */
final class FileName {

  private static final int LONGEST_CHARS = 200;
  private static final int LONGEST_BYTES = 255;

  private static final Map<String, List<String>> ENDINGS =
      Map.of(
          "application/pdf", List.of("pdf"),
          "image/png", List.of("png"),
          "image/jpeg", List.of("jpg", "jpeg"),
          "text/plain", List.of("txt", "text", "md", "log"),
          "text/csv", List.of("csv"));

  private FileName() {}

  /**
   * The last part of a path, without what hides or reorders letters, and without what systems
   * reserve.
   */
  static String clean(String given) {
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String plain =
        Normalizer.normalize(last, Normalizer.Form.NFC)
            // controls, formats (right-to-left override, zero width)
            .replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\"]", "")
            .replaceAll("[<>:|?*]", "_")
            .replaceAll("[. ]+$", "")
            .strip();
    return shortened(plain);
  }

  /** The same, ending as its type does: what holds a PDF is not called a program. */
  static String of(String clean, String mediaType, String officeEnding) {
    List<String> fitting =
        officeEnding.isEmpty() ? ENDINGS.getOrDefault(mediaType, List.of()) : List.of(officeEnding);
    String lower = clean.toLowerCase(Locale.ROOT);
    boolean fits = fitting.stream().anyMatch(ending -> lower.endsWith("." + ending));
    return fits || fitting.isEmpty() ? clean : shortened(clean + "." + fitting.get(0));
  }

  /** Cut at the front: what counts stands at the end. */
  private static String shortened(String name) {
    int from = 0;
    while (name.length() - from > LONGEST_CHARS
        || name.substring(from).getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
      from = name.offsetByCodePoints(from, 1);
    }
    return name.substring(from);
  }
}
