package org.psptracker.workflow;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the flow must know: the answer to the gateway behind a step, and routing variables. Values
 * are strings, numbers, booleans or {@link java.util.Date}; a {@link java.util.List} serves a
 * multi-instance element entered in the same act and is not kept.
 */
public final class Routing {

  private final @Nullable String answer;
  private final Map<String, @Nullable Object> variables;

  private Routing(@Nullable String answer, Map<String, @Nullable Object> variables) {
    this.answer = answer;
    this.variables = Collections.unmodifiableMap(variables);
  }

  public static Routing none() {
    return new Routing(null, Map.of());
  }

  public static Routing answer(Enum<?> answer) {
    return new Routing(answer.name(), Map.of());
  }

  public Routing with(String variable, @Nullable Object value) {
    Map<String, @Nullable Object> more = new LinkedHashMap<>(variables);
    more.put(variable, value instanceof Enum<?> constant ? constant.name() : value);
    return new Routing(answer, more);
  }

  /** The answer, kept in the variable named after the step. */
  public @Nullable String answer() {
    return answer;
  }

  public Map<String, @Nullable Object> variables() {
    return variables;
  }
}
