package org.psptracker.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** All steps that the code knows, by id. */
@Component
public class Steps {

  /**
   * A step and what its class tells.
   *
   * @param id {@code decide-request}
   * @param module package of its stage, where its template is
   * @param form its form record
   */
  public record StepKind(
      String id, String module, Class<? extends Record> form, Step<? extends Record> step) {

    /** The routing variable that holds its answer: {@code decideRequest}. */
    public String answerVariable() {
      return camelCase(id);
    }

    @SuppressWarnings("unchecked")
    <F extends Record> Step<F> typed() {
      return (Step<F>) step;
    }
  }

  private final Map<String, StepKind> byId = new TreeMap<>();

  Steps(List<Step<?>> steps) {
    for (Step<?> step : steps) {
      StepKind kind = kind(step);
      if (byId.put(kind.id(), kind) != null) {
        throw new IllegalStateException("two classes for the step " + kind.id());
      }
    }
  }

  /** The step of that id, null when there is no class for it. */
  public @Nullable StepKind find(String id) {
    return byId.get(id);
  }

  StepKind get(String id) {
    StepKind kind = byId.get(id);
    if (kind == null) {
      throw new IllegalStateException("no class for the step " + id);
    }
    return kind;
  }

  public Collection<StepKind> all() {
    return byId.values();
  }

  /** {@code DecideRequest} and {@code decideRequest} are {@code decide-request}. */
  public static String kebabCase(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
  }

  /** {@code decide-request} is {@code decideRequest}. */
  public static String camelCase(String id) {
    StringBuilder name = new StringBuilder();
    for (String part : id.split("-", -1)) {
      name.append(
          name.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
    }
    return name.toString();
  }

  private static StepKind kind(Step<?> step) {
    Class<?> type = ClassUtils.getUserClass(step);
    Class<?> form = ResolvableType.forClass(type).as(Step.class).getGeneric(0).resolve();
    if (form == null || !form.isRecord()) {
      throw new IllegalStateException(type.getName() + " has no form record");
    }
    String[] packages = type.getPackageName().split("\\.", -1);
    return new StepKind(
        kebabCase(type.getSimpleName()),
        packages[packages.length - 1],
        form.asSubclass(Record.class),
        step);
  }
}
