package org.psptracker.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The English bundles: every key with its text, and the keys that are there more than once. */
final class MessageKeys {

  private static final Path BUNDLES = Path.of("src/main/resources/messages");

  private final TreeMap<String, String> texts = new TreeMap<>();
  private final List<String> repeated = new ArrayList<>();
  private final Set<String> firstWords = new TreeSet<>();

  MessageKeys() {
    try (Stream<Path> files = Files.list(BUNDLES)) {
      for (Path file : files.filter(MessageKeys::english).sorted().toList()) {
        read(file);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static boolean english(Path file) {
    return file.getFileName().toString().matches("[a-z-]+\\.properties");
  }

  private void read(Path file) throws IOException {
    Properties bundle =
        new Properties() {
          private static final long serialVersionUID = 1L;

          @Override
          public synchronized Object put(Object key, Object text) {
            if (texts.putIfAbsent(key.toString(), text.toString()) != null) {
              repeated.add(file.getFileName() + ": " + key);
            }
            return super.put(key, text);
          }
        };
    try (var reader = Files.newBufferedReader(file)) {
      bundle.load(reader);
    }
    bundle.stringPropertyNames().forEach(key -> firstWords.add(key.split("\\.", 2)[0]));
  }

  TreeMap<String, String> texts() {
    return texts;
  }

  List<String> repeated() {
    return repeated;
  }

  boolean has(String key) {
    return texts.containsKey(key);
  }

  boolean hasSomeUnder(String prefix) {
    String next = texts.ceilingKey(prefix);
    return next != null && next.startsWith(prefix);
  }

  /** Whether a dotted word looks like a key of a bundle and like nothing else. */
  boolean looksLikeOne(String word) {
    return firstWords.contains(word.split("\\.", 2)[0]);
  }
}
