package org.psptracker.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/** 403: the actor may see the thing but not do this to it, and the reason. */
public final class Refused extends Failure {

  private static final long serialVersionUID = 1L;

  public Refused(String messageKey, Object... args) {
    super(HttpStatus.FORBIDDEN, List.of(), messageKey, args);
  }
}
