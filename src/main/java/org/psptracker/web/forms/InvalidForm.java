package org.psptracker.web.forms;

import java.util.List;
import org.psptracker.web.FieldError;

/** Input that its schema does not allow: missing or unknown field, wrong type, format or value. */
public final class InvalidForm extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<FieldError> errors;

  public InvalidForm(List<FieldError> errors) {
    super("invalid fields: " + errors.stream().map(FieldError::field).toList());
    this.errors = List.copyOf(errors);
  }

  public List<FieldError> errors() {
    return errors;
  }
}
