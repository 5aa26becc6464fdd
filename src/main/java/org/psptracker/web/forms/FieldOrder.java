package org.psptracker.web.forms;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.psptracker.web.FieldError;

/**
 * The order in which a form asks: its components as they are declared, unless {@link
 * JsonPropertyOrder} says otherwise, rows by number. What is about the whole form comes first, what
 * the form does not know last.
 */
final class FieldOrder implements Comparator<FieldError> {

  private static final String UNKNOWN = "~";

  private final Map<String, Integer> places = new HashMap<>();

  FieldOrder(Class<? extends Record> form) {
    number(form, "");
  }

  @Override
  public int compare(FieldError one, FieldError other) {
    return key(one.field()).compareTo(key(other.field()));
  }

  private void number(Class<?> form, String prefix) {
    JsonPropertyOrder first = form.getAnnotation(JsonPropertyOrder.class);
    List<String> names = first == null ? List.of() : List.of(first.value());
    List<RecordComponent> components = new ArrayList<>(List.of(form.getRecordComponents()));
    components.sort(
        Comparator.comparingInt(
            one -> names.contains(one.getName()) ? names.indexOf(one.getName()) : names.size()));
    for (RecordComponent component : components) {
      String path = prefix + component.getName();
      places.put(path, places.size());
      Class<?> type = element(component.getGenericType());
      if (type.isRecord()) {
        number(type, path + ".");
      }
    }
  }

  private static Class<?> element(Type type) {
    if (type instanceof ParameterizedType parameterized) {
      return element(parameterized.getActualTypeArguments()[0]);
    }
    return type instanceof Class<?> plain ? plain : Object.class;
  }

  /** Place and row of each part of the path, with leading zeros. */
  private String key(String field) {
    if (field.isEmpty()) {
      return "";
    }
    StringBuilder key = new StringBuilder();
    StringBuilder plain = new StringBuilder();
    for (String part : field.split("\\.", -1)) {
      String[] nameAndRow = part.split("[\\[\\]]", -1);
      plain.append(plain.isEmpty() ? "" : ".").append(nameAndRow[0]);
      Integer place = places.get(plain.toString());
      key.append(place == null ? UNKNOWN : "%06d".formatted(place));
      if (nameAndRow.length > 1 && nameAndRow[1].matches("\\d{1,6}")) {
        key.append("%06d".formatted(Integer.parseInt(nameAndRow[1])));
      }
    }
    return key.toString();
  }
}
