package org.psptracker.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/** 415: files or bodies of this type are not taken. */
public final class UnsupportedContent extends Failure {

  private static final long serialVersionUID = 1L;

  public UnsupportedContent(String messageKey, Object... args) {
    super(HttpStatus.UNSUPPORTED_MEDIA_TYPE, List.of(), messageKey, args);
  }
}
