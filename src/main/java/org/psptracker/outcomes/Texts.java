package org.psptracker.outcomes;

import org.jspecify.annotations.Nullable;

/** Text that people typed, as it is kept. */
final class Texts {

  private Texts() {}

  /** Without blanks around it; nothing when there is nothing. */
  static @Nullable String clean(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }
}
