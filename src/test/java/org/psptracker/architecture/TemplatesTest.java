package org.psptracker.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.simple.AbstractSimpleMarkupHandler;
import org.attoparser.simple.SimpleMarkupParser;
import org.junit.jupiter.api.Test;

/** Templates hold no text of their own, and nothing that a strict content policy would stop. */
class TemplatesTest {

  private static final Set<String> READ_ALOUD =
      Set.of("alt", "title", "placeholder", "aria-label", "aria-description", "label");
  private static final Pattern EXPRESSION = Pattern.compile("\\[\\[.*?]]|\\[\\(.*?\\)]");
  private static final Pattern ENTITY = Pattern.compile("&#?\\w+;");
  private static final Pattern MESSAGE = Pattern.compile("#\\{[^{}]*(\\$\\{[^{}]*}[^{}]*)*}");
  private static final Pattern SENTENCE = Pattern.compile("'[^']*[A-Za-z]{2,} [A-Za-z]{2,}[^']*'");
  private static final Pattern DATE_FORMAT = Pattern.compile("'[EMdyhHma:, ]+'");

  @Test
  void holdNoTextAndNothingInline() throws ParseException {
    List<String> faults = new ArrayList<>();
    for (Path template : MessagesTest.files("src/main/resources/templates", ".html")) {
      new SimpleMarkupParser(ParseConfiguration.htmlConfiguration())
          .parse(MessagesTest.read(template), new Faults(template, faults));
    }
    assertThat(faults).isEmpty();
  }

  private static final class Faults extends AbstractSimpleMarkupHandler {

    private final Path template;
    private final List<String> faults;

    Faults(Path template, List<String> faults) {
      this.template = template;
      this.faults = faults;
    }

    @Override
    public void handleOpenElement(String name, Map<String, String> given, int line, int col) {
      element(name, given, line);
    }

    @Override
    public void handleStandaloneElement(
        String name, Map<String, String> given, boolean minimized, int line, int col) {
      element(name, given, line);
    }

    @Override
    public void handleAutoOpenElement(String name, Map<String, String> given, int line, int col) {
      element(name, given, line);
    }

    @Override
    public void handleText(char[] buffer, int offset, int length, int line, int col) {
      String text = new String(buffer, offset, length);
      String bare = ENTITY.matcher(EXPRESSION.matcher(text).replaceAll("")).replaceAll("");
      // one letter alone is the name of a key
      if (bare.strip().length() > 1 && bare.chars().anyMatch(Character::isLetter)) {
        fault(line, "text \"" + bare.strip() + "\"");
      }
    }

    private void element(String name, Map<String, String> given, int line) {
      Map<String, String> attributes = given == null ? Map.of() : given;
      if (name.equals("style")) {
        fault(line, "<style>");
      }
      if (name.equals("script")
          && !attributes.containsKey("src")
          && !attributes.containsKey("th:src")) {
        fault(line, "inline <script>");
      }
      attributes.forEach((attribute, value) -> attribute(attribute, value, line));
    }

    private void attribute(String attribute, String value, int line) {
      String plain = attribute.replaceFirst("^th:", "");
      if (plain.equals("style")
          || plain.matches("on[a-z]+")
          || plain.startsWith("hx-on")
          || plain.equals("styleappend")
          || (plain.matches("attr(append|prepend)?")
              && value.matches("(?s).*\\b(style|on[a-z]+)\\s*=.*"))) {
        fault(line, attribute);
      }
      if (READ_ALOUD.contains(attribute) && value.chars().anyMatch(Character::isLetter)) {
        fault(line, attribute + "=\"" + value + "\"");
      }
      if (attribute.startsWith("th:")) {
        String own = DATE_FORMAT.matcher(MESSAGE.matcher(value).replaceAll("")).replaceAll("");
        if ((READ_ALOUD.contains(plain) || plain.equals("text") || plain.equals("utext"))
            && SENTENCE.matcher(own).find()) {
          fault(line, attribute + "=\"" + value + "\"");
        }
      }
    }

    private void fault(int line, String what) {
      faults.add(template.getFileName() + ":" + line + " " + what);
    }
  }
}
