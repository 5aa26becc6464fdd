package org.psptracker.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/** 404: there is no such thing, or the actor may not even know that there is. */
public final class NotFound extends Failure {

  private static final long serialVersionUID = 1L;

  public NotFound() {
    super(HttpStatus.NOT_FOUND, List.of(), "error.not-found");
  }
}
