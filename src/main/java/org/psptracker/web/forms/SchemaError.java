package org.psptracker.web.forms;

import com.networknt.schema.JsonNodePath;
import com.networknt.schema.ValidationMessage;
import java.util.Locale;
import org.psptracker.web.FieldError;
import org.springframework.context.MessageSource;

/** Says in plain words, and at the right field, what a schema did not allow. */
record SchemaError(MessageSource messages, Locale locale) {

  private static final String REQUIRED = "form.error.required";

  FieldError of(ValidationMessage message) {
    String keyword = message.getType();
    String field = field(message.getInstanceLocation());
    String property = message.getProperty();
    if ((keyword.equals("required") || keyword.equals("additionalProperties"))
        && property != null) {
      field = field.isEmpty() ? property : field + "." + property;
    }
    Object[] arguments = message.getArguments() == null ? new Object[0] : message.getArguments();
    String key = "form.error." + keyword;
    if (keyword.equals("type") || keyword.equals("format")) {
      key += "." + (arguments.length > 1 && keyword.equals("type") ? arguments[1] : arguments[0]);
    }
    if (keyword.equals("pattern") || (keyword.equals("minLength"))) {
      key = patternKey(message, keyword);
    }
    return new FieldError(field, say(key, limit(message)), key.equals(REQUIRED));
  }

  private static String patternKey(ValidationMessage message, String keyword) {
    String pattern = message.getSchemaNode() == null ? "" : message.getSchemaNode().asText();
    return switch (pattern) {
      case "\\S", "1" -> REQUIRED;
      case Formats.EMAIL -> "form.error.format.email";
      case Formats.PHONE -> "form.error.format.phone";
      case Schemas.LOCAL_TIME -> "form.error.format.time";
      case Schemas.LOCAL_DATE_TIME -> "form.error.format.date-time";
      default -> "form.error." + keyword;
    };
  }

  private static String limit(ValidationMessage message) {
    return message.getSchemaNode() == null ? "" : message.getSchemaNode().asText();
  }

  private String say(String key, String limit) {
    String general = messages.getMessage("form.error.other", null, locale);
    return messages.getMessage(key, new Object[] {limit}, general, locale);
  }

  private static String field(JsonNodePath location) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < location.getNameCount(); i++) {
      Object part = location.getElement(i);
      if (part instanceof Integer) {
        path.append('[').append(part).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(part);
      }
    }
    return path.toString();
  }
}
