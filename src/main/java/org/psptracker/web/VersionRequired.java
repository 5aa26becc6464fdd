package org.psptracker.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/** 428: the call changes something that others change too, and has no {@code If-Match}. */
public final class VersionRequired extends Failure {

  private static final long serialVersionUID = 1L;

  public VersionRequired() {
    super(HttpStatus.PRECONDITION_REQUIRED, List.of(), "error.version-required");
  }
}
