package org.psptracker.web.forms;

import org.jspecify.annotations.Nullable;

/** One choice of a field, as sent and as shown. */
public record Option(String value, String label, @Nullable String hint) {

  public Option(String value, String label) {
    this(value, label, null);
  }
}
