package org.psptracker.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.context.MessageSourceResolvable;

/** How arguments of timeline words are kept: plain JSON, and objects for what has a type. */
final class TimelineArgs {

  static final String DATE = "date";
  static final String TIME = "time";
  static final String MESSAGE = "message";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private TimelineArgs() {}

  static ArrayNode toJson(Object... args) {
    ArrayNode array = JSON.arrayNode(args.length);
    for (Object arg : args) {
      array.add(toJson(arg));
    }
    return array;
  }

  private static JsonNode toJson(Object arg) {
    if (arg instanceof BigDecimal number) {
      return JSON.numberNode(number);
    }
    if (arg instanceof Number number) {
      return JSON.numberNode(number.longValue());
    }
    if (arg instanceof LocalDate date) {
      return JSON.objectNode().put(DATE, date.toString());
    }
    if (arg instanceof Instant time) {
      return JSON.objectNode().put(TIME, time.toString());
    }
    if (arg instanceof Enum<?> constant) {
      return message(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }
    if (arg instanceof MessageSourceResolvable message) {
      String[] codes = message.getCodes();
      if (codes != null && codes.length > 0) {
        return message(codes[0]);
      }
    }
    return JSON.textNode(arg.toString());
  }

  private static JsonNode message(String code) {
    return JSON.objectNode().put(MESSAGE, code);
  }
}
