package org.psptracker.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The number under which log and error page speak of a refused request, such as {@code 7K2M9Q}. */
public final class Incident {

  private Incident() {}

  /** Empty where none was drawn: what is everyday has none. */
  public static Optional<String> of(HttpServletRequest request) {
    return Optional.ofNullable((String) request.getAttribute(Refusals.NUMBER));
  }
}
