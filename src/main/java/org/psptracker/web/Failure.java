package org.psptracker.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * An answer other than success, told to people by message: as {@code application/problem+json}
 * under {@code /api}, as a page elsewhere.
 */
public abstract class Failure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final String messageKey;
  private final transient Object[] args;
  private final transient List<FieldError> errors;
  private final transient Map<String, Object> properties = new LinkedHashMap<>();

  Failure(HttpStatus status, List<FieldError> errors, String messageKey, Object... args) {
    super(status.value() + " " + messageKey);
    this.status = status;
    this.errors = List.copyOf(errors);
    this.messageKey = messageKey;
    this.args = args.clone();
  }

  final Failure with(String property, Object value) {
    properties.put(property, value);
    return this;
  }

  public final HttpStatus status() {
    return status;
  }

  public final String messageKey() {
    return messageKey;
  }

  public final Object[] args() {
    return args.clone();
  }

  public final List<FieldError> errors() {
    return errors;
  }

  /** What else the answer says, by name. */
  public final Map<String, Object> properties() {
    return Map.copyOf(properties);
  }
}
