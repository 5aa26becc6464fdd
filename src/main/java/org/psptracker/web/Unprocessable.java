package org.psptracker.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/** 422: each part of the input is well formed, but it contradicts itself or the facts. */
public final class Unprocessable extends Failure {

  private static final long serialVersionUID = 1L;

  public Unprocessable(String messageKey, Object... args) {
    super(HttpStatus.UNPROCESSABLE_ENTITY, List.of(), messageKey, args);
  }

  public Unprocessable(List<FieldError> errors) {
    super(HttpStatus.UNPROCESSABLE_ENTITY, errors, "error.contradiction");
  }
}
