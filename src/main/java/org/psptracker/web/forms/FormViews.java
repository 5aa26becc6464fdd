package org.psptracker.web.forms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.psptracker.web.FieldError;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Makes the view of a form for a page. */
@Component
public class FormViews {

  private final Schemas schemas;
  private final MessageSource messages;
  private final Map<Class<? extends Record>, FieldOrder> orders = new ConcurrentHashMap<>();
  private final Map<Class<?>, Map<String, String>> enums = new ConcurrentHashMap<>();

  FormViews(Schemas schemas, MessageSource messages) {
    this.schemas = schemas;
    this.messages = messages;
  }

  /**
   * The view of a form.
   *
   * @param prefix message prefix of its labels
   * @param tree what is filled in, as typed
   * @param options choices of fields that are not enums, by path without indexes
   */
  public FormView view(
      Class<? extends Record> form,
      String prefix,
      ObjectNode tree,
      List<FieldError> errors,
      Map<String, List<Option>> options) {
    return new FormView(
        words(form, prefix), schemas.of(form), tree, inOrder(form, errors), options);
  }

  /** A summary names what is wrong in the order in which the page asks. */
  private List<FieldError> inOrder(Class<? extends Record> form, List<FieldError> errors) {
    return errors.stream().sorted(orders.computeIfAbsent(form, FieldOrder::new)).toList();
  }

  /** The words of a form's fields; parameters as of {@link #view}. */
  public FieldWords words(
      Class<? extends Record> form, String prefix, Map<String, List<Option>> options) {
    return new FieldWords(words(form, prefix), options);
  }

  private Words words(Class<? extends Record> form, String prefix) {
    return new Words(
        messages,
        LocaleContextHolder.getLocale(),
        prefix,
        enums.computeIfAbsent(form, FormViews::enumsOf));
  }

  /** Names of the fields of a form. */
  public List<String> fields(Class<? extends Record> form) {
    List<String> names = new ArrayList<>();
    schemas.of(form).path("properties").fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static Map<String, String> enumsOf(Class<?> form) {
    Map<String, String> found = new HashMap<>();
    collect(form, "", found);
    return found;
  }

  private static void collect(Class<?> form, String prefix, Map<String, String> found) {
    for (RecordComponent component : form.getRecordComponents()) {
      Class<?> type = elementType(component.getGenericType());
      String path = prefix + component.getName();
      if (type.isEnum()) {
        found.put(path, type.getSimpleName());
      } else if (type.isRecord()) {
        collect(type, path + ".", found);
      }
    }
  }

  private static Class<?> elementType(Type type) {
    if (type instanceof ParameterizedType parameterized) {
      return elementType(parameterized.getActualTypeArguments()[0]);
    }
    return type instanceof Class<?> plain ? plain : Object.class;
  }
}
