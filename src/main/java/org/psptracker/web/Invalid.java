package org.psptracker.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/** 400: missing or unknown field, wrong type, format or value. */
public final class Invalid extends Failure {

  private static final long serialVersionUID = 1L;

  public Invalid(List<FieldError> errors) {
    super(HttpStatus.BAD_REQUEST, errors, "error.invalid");
  }

  public Invalid(String messageKey, Object... args) {
    super(HttpStatus.BAD_REQUEST, List.of(), messageKey, args);
  }
}
