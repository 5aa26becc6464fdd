package org.psptracker.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * Fills forms as a stranger would who knows nothing but their JSON Schemas: keeps what is
 * prefilled, adds what is required, takes the first of each enumeration and the least of each
 * number.
 */
public final class SchemaFiller {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final LocalDate today;

  public SchemaFiller(LocalDate today) {
    this.today = today;
  }

  /** The prefilled form with everything that the schema requires; {@code wanted} comes first. */
  public ObjectNode fill(JsonNode schema, JsonNode prefilled, Map<String, ?> wanted) {
    ObjectNode form = prefilled.isObject() ? prefilled.deepCopy() : JSON.objectNode();
    wanted.forEach((name, value) -> form.set(name, node(value)));
    complete(schema, form);
    return form;
  }

  private void complete(JsonNode schema, ObjectNode form) {
    for (JsonNode required : schema.path("required")) {
      addIfMissing(schema, form, required.asText());
    }
    for (JsonNode rule : schema.path("allOf")) {
      if (applies(rule.path("if"), form)) {
        for (JsonNode required : rule.path("then").path("required")) {
          addIfMissing(schema, form, required.asText());
        }
      }
    }
    form.properties()
        .forEach(entry -> completeInside(schema.path("properties").path(entry.getKey()), entry));
  }

  private void completeInside(JsonNode schema, Map.Entry<String, JsonNode> entry) {
    if (entry.getValue() instanceof ObjectNode object) {
      complete(schema, object);
    } else if (entry.getValue() instanceof ArrayNode array) {
      for (JsonNode item : array) {
        if (item instanceof ObjectNode object) {
          complete(schema.path("items"), object);
        }
      }
    }
  }

  private void addIfMissing(JsonNode schema, ObjectNode form, String name) {
    if (!form.hasNonNull(name)) {
      form.set(name, value(schema.path("properties").path(name)));
    }
  }

  private static boolean applies(JsonNode condition, ObjectNode form) {
    for (Map.Entry<String, JsonNode> property : condition.path("properties").properties()) {
      boolean matches = false;
      for (JsonNode value : property.getValue().path("enum")) {
        matches |= value.equals(form.path(property.getKey()));
      }
      if (!matches) {
        return false;
      }
    }
    return true;
  }

  private JsonNode value(JsonNode schema) {
    if (schema.has("enum")) {
      return schema.path("enum").path(0);
    }
    return switch (schema.path("type").asText()) {
      case "integer" -> JSON.numberNode(least(schema).longValue());
      case "number" -> JSON.numberNode(least(schema));
      case "boolean" -> JSON.booleanNode(true);
      case "array" -> array(schema);
      case "object" -> {
        ObjectNode object = JSON.objectNode();
        complete(schema, object);
        yield object;
      }
      default -> JSON.textNode(text(schema));
    };
  }

  private ArrayNode array(JsonNode schema) {
    ArrayNode array = JSON.arrayNode();
    for (int i = 0; i < Math.max(1, schema.path("minItems").asInt(0)); i++) {
      array.add(value(schema.path("items")));
    }
    return array;
  }

  private static BigDecimal least(JsonNode schema) {
    if (schema.has("exclusiveMinimum")) {
      return schema.path("exclusiveMinimum").decimalValue().add(BigDecimal.ONE);
    }
    BigDecimal minimum = schema.path("minimum").decimalValue();
    return schema.has("minimum") && minimum.signum() >= 0 ? minimum : BigDecimal.ONE;
  }

  private String text(JsonNode schema) {
    String pattern = schema.path("pattern").asText();
    return switch (schema.path("format").asText()) {
      case "date" -> today.plusDays(30).toString();
      case "date-time" -> today + "T09:00:00Z";
      case "email" -> "someone@agency.example";
      default -> {
        if (pattern.startsWith("^\\d{4}-(0[1-9]")) {
          yield today + "T09:00";
        } else if (pattern.startsWith("^([01]")) {
          yield "09:00";
        }
        int least = schema.path("minLength").asInt(1);
        String words = "Written by a test, from the schema alone.";
        String enough = words.length() >= least ? words : words.repeat(least / words.length() + 1);
        int most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        yield enough.length() <= most ? enough : enough.substring(0, most).strip();
      }
    };
  }

  private static JsonNode node(Object value) {
    if (value instanceof JsonNode json) {
      return json;
    } else if (value instanceof Boolean truth) {
      return JSON.booleanNode(truth);
    } else if (value instanceof Number number) {
      return JSON.numberNode(new BigDecimal(number.toString()));
    } else if (value instanceof Iterable<?> items) {
      ArrayNode array = JSON.arrayNode();
      items.forEach(item -> array.add(node(item)));
      return array;
    } else if (value instanceof Map<?, ?> map) {
      ObjectNode object = JSON.objectNode();
      map.forEach((name, item) -> object.set(name.toString(), node(item)));
      return object;
    }
    return JSON.textNode(value.toString());
  }
}
