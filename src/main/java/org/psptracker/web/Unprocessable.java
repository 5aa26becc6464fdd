package org.psptracker.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/** 422: each part of the input is well formed, but it contradicts itself or the facts. */
public final class Unprocessable extends Failure {

  private static final long serialVersionUID = 1L;

  public Unprocessable(String messageKey, Object... args) {
    super(HttpStatus.UNPROCESSABLE_ENTITY, List.of(), messageKey, args);
  }

  /** The same of one field, which the answer names. */
  public static Unprocessable at(String field, String messageKey, Object... args) {
    Unprocessable failure = new Unprocessable(messageKey, args);
    failure.with("field", field);
    return failure;
  }

  /** The field that is wrong; empty for the whole. */
  public String field() {
    return String.valueOf(properties().getOrDefault("field", ""));
  }

  public Unprocessable(List<FieldError> errors) {
    super(HttpStatus.UNPROCESSABLE_ENTITY, errors, "error.contradiction");
  }
}
