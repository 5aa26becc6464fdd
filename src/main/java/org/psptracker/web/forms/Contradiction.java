package org.psptracker.web.forms;

import java.util.List;
import org.psptracker.web.FieldError;

/** Facts that the schema allows one by one, but that contradict each other or the case. */
public final class Contradiction extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<FieldError> errors;

  public Contradiction(List<FieldError> errors) {
    super("contradicting fields: " + errors.stream().map(FieldError::field).toList());
    this.errors = List.copyOf(errors);
  }

  public List<FieldError> errors() {
    return errors;
  }
}
