package org.psptracker.insight;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.psptracker.web.FieldError;

/**
 * The filter as the page shows it.
 *
 * @param from as it was typed
 * @param to as it was typed
 * @param errors what could not be taken; then there are no figures
 * @param words all of it in a sentence, for paper; null when something could not be taken
 */
record FilterView(
    String from,
    String to,
    List<Choice> areas,
    List<Choice> usStates,
    List<Choice> intensities,
    List<FieldError> errors,
    @Nullable String words) {

  record Choice(String value, String label, boolean selected) {}

  /** What is wrong with a field; null when nothing is. */
  public @Nullable String error(String field) {
    return errors.stream()
        .filter(error -> error.field().equals(field))
        .map(FieldError::message)
        .findFirst()
        .orElse(null);
  }
}
