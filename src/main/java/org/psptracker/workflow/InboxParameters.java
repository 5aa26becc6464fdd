package org.psptracker.workflow;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CoreArea;
import org.psptracker.cases.Intensity;
import org.psptracker.cases.Priority;
import org.psptracker.web.FieldError;
import org.psptracker.web.Invalid;
import org.psptracker.workflow.InboxFilter.Position;
import org.psptracker.workflow.InboxFilter.Scope;
import org.psptracker.workflow.InboxFilter.Sort;

/** Reads the filter of an inbox from an address. */
final class InboxParameters {

  private static final Set<String> KNOWN =
      Set.of(
          "scope",
          "step",
          "case",
          "overdue",
          "priority",
          "coreArea",
          "usState",
          "intensity",
          "q",
          "sort",
          "snoozed",
          "limit",
          "after");

  private final Map<String, String> given;
  private final Function<String, String> words;
  private final List<FieldError> errors = new ArrayList<>();

  private InboxParameters(Map<String, String> given, Function<String, String> words) {
    this.given = given;
    this.words = words;
  }

  /**
   * The filter that the parameters name; without {@code scope}, what the actor may do now.
   *
   * @throws Invalid naming each parameter that is unknown or does not fit
   */
  static InboxFilter read(Map<String, String> given, Function<String, String> words) {
    return new InboxParameters(given, words).read();
  }

  private InboxFilter read() {
    given.keySet().stream()
        .filter(name -> !KNOWN.contains(name))
        .forEach(name -> wrong(name, "form.error.additionalProperties"));
    Scope scope = constant("scope", Scope.class);
    Sort sort = constant("sort", Sort.class);
    InboxFilter filter =
        new InboxFilter(
            scope == null ? Scope.OPEN : scope,
            null,
            text("step"),
            text("case"),
            bool("overdue"),
            constant("priority", Priority.class),
            constant("coreArea", CoreArea.class),
            text("usState"),
            constant("intensity", Intensity.class),
            text("q"),
            sort == null ? Sort.DUE : sort,
            !Boolean.FALSE.equals(bool("snoozed")),
            limit(),
            after());
    if (!errors.isEmpty()) {
      throw new Invalid(errors);
    }
    return filter;
  }

  private @Nullable String text(String name) {
    String value = given.get(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  private @Nullable Boolean bool(String name) {
    String value = text(name);
    if (value == null) {
      return null;
    }
    if (!value.equals("true") && !value.equals("false")) {
      wrong(name, "form.error.type.boolean");
    }
    return value.equals("true");
  }

  private <E extends Enum<E>> @Nullable E constant(String name, Class<E> type) {
    String value = text(name);
    if (value == null) {
      return null;
    }
    for (E constant : type.getEnumConstants()) {
      boolean lower = constant.name().toLowerCase(Locale.ROOT).equals(value);
      if (lower || constant.name().equals(value)) {
        return constant;
      }
    }
    wrong(name, "form.error.enum");
    return null;
  }

  private int limit() {
    String value = text("limit");
    if (value == null) {
      return 50;
    }
    if (!value.matches("\\d{1,3}")
        || Integer.parseInt(value) < 1
        || Integer.parseInt(value) > 200) {
      wrong("limit", "workflow.invalid.limit");
      return 50;
    }
    return Integer.parseInt(value);
  }

  private @Nullable Position after() {
    String value = text("after");
    if (value == null) {
      return null;
    }
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8).split("\\|", 3);
      return new Position(Integer.parseInt(parts[0]), Instant.parse(parts[1]), parts[2]);
    } catch (IllegalArgumentException
        | DateTimeParseException
        | ArrayIndexOutOfBoundsException unreadable) {
      wrong("after", "workflow.invalid.after");
      return null;
    }
  }

  /** How a position goes into an address. */
  static @Nullable String address(@Nullable Position position) {
    if (position == null) {
      return null;
    }
    String text = position.rank() + "|" + position.time() + "|" + position.taskId();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private void wrong(String name, String messageKey) {
    errors.add(new FieldError(name, words.apply(messageKey)));
  }
}
