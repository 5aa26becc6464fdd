package org.psptracker.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/** 413: the body or a file is larger than allowed. */
public final class TooLarge extends Failure {

  private static final long serialVersionUID = 1L;

  public TooLarge() {
    super(HttpStatus.PAYLOAD_TOO_LARGE, List.of(), "error.too-large");
  }

  public TooLarge(String messageKey, Object... args) {
    super(HttpStatus.PAYLOAD_TOO_LARGE, List.of(), messageKey, args);
  }
}
