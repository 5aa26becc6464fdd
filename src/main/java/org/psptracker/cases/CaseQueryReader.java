package org.psptracker.cases;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.psptracker.web.FieldError;
import org.psptracker.web.Invalid;
import org.psptracker.web.Keyset;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reads the parameters of a list of cases and refuses what it does not know, by name. */
@Component
class CaseQueryReader {

  static final Set<String> PARAMETERS =
      Set.of(
          "stage",
          "ending",
          "coreArea",
          "state",
          "usState",
          "intensity",
          "priority",
          "assignee",
          "q",
          "sort",
          "limit",
          "after");

  private final MessageSource messages;

  CaseQueryReader(MessageSource messages) {
    this.messages = messages;
  }

  /**
   * The query.
   *
   * @throws Invalid naming every parameter that is unknown or has a value that does not fit
   */
  CaseQuery read(MultiValueMap<String, String> parameters) {
    Reading reading = new Reading(parameters);
    CaseQuery query = reading.query();
    if (!reading.errors.isEmpty()) {
      throw new Invalid(reading.errors);
    }
    return query;
  }

  private final class Reading {

    private final MultiValueMap<String, String> parameters;
    private final List<FieldError> errors = new ArrayList<>();

    Reading(MultiValueMap<String, String> parameters) {
      this.parameters = parameters;
    }

    CaseQuery query() {
      parameters.keySet().stream()
          .filter(name -> !PARAMETERS.contains(name))
          .forEach(name -> wrong(name, "form.error.additionalProperties"));
      CaseSort sort = sort();
      return new CaseQuery(
          constants("stage", Stage.class),
          constants("ending", Ending.class),
          constants("coreArea", CoreArea.class),
          constants("state", CaseState.class),
          usStates(),
          constants("intensity", Intensity.class),
          constants("priority", Priority.class),
          assignee(),
          single("q"),
          sort,
          limit(),
          after(sort));
    }

    private <E extends Enum<E>> Set<E> constants(String name, Class<E> type) {
      Set<E> constants = EnumSet.noneOf(type);
      for (String value : values(name)) {
        try {
          constants.add(Enum.valueOf(type, value));
        } catch (IllegalArgumentException unknown) {
          wrong(name, "form.error.enum");
        }
      }
      return constants;
    }

    private Set<String> usStates() {
      Set<String> states = new LinkedHashSet<>(values("usState"));
      if (!states.stream().allMatch(state -> state.matches("[A-Z]{2}"))) {
        wrong("usState", "form.error.enum");
      }
      return states;
    }

    private CaseSort sort() {
      String value = single("sort");
      if (value == null) {
        return CaseSort.NEWEST;
      }
      Optional<CaseSort> sort = CaseSort.of(value);
      if (sort.isEmpty()) {
        wrong("sort", "form.error.enum");
      }
      return sort.orElse(CaseSort.NEWEST);
    }

    private @Nullable Long assignee() {
      String value = single("assignee");
      if (value == null || value.matches("\\d{1,18}")) {
        return value == null ? null : Long.valueOf(value);
      }
      wrong("assignee", "form.error.type.integer");
      return null;
    }

    private int limit() {
      String value = single("limit");
      if (value == null) {
        return CaseQuery.DEFAULT_LIMIT;
      }
      if (!value.matches("\\d{1,9}")) {
        wrong("limit", "form.error.type.integer");
        return CaseQuery.DEFAULT_LIMIT;
      }
      int limit = Integer.parseInt(value);
      if (limit < 1) {
        wrong("limit", "form.error.minimum", 1);
      } else if (limit > CaseQuery.MAX_LIMIT) {
        wrong("limit", "form.error.maximum", CaseQuery.MAX_LIMIT);
      }
      return limit;
    }

    private @Nullable Keyset after(CaseSort sort) {
      String value = single("after");
      Optional<Keyset> after =
          Optional.ofNullable(value).flatMap(Keyset::decode).filter(sort::fits);
      if (value != null && after.isEmpty()) {
        wrong("after", "form.error.other");
      }
      return after.orElse(null);
    }

    private @Nullable String single(String name) {
      List<String> values = values(name);
      if (values.size() > 1) {
        wrong(name, "form.error.other");
      }
      return values.isEmpty() ? null : values.get(0);
    }

    /** Empty values are those of form fields left alone. */
    private List<String> values(String name) {
      return parameters.getOrDefault(name, List.of()).stream()
          .filter(value -> value != null && !value.isBlank())
          .map(String::strip)
          .toList();
    }

    private void wrong(String name, String key, Object... args) {
      errors.add(
          new FieldError(name, messages.getMessage(key, args, LocaleContextHolder.getLocale())));
    }
  }
}
