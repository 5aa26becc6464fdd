package org.psptracker.delivery;

import org.jspecify.annotations.Nullable;

/** Texts that people typed, as they are kept: a blank one is none. */
final class Texts {

  private Texts() {}

  static @Nullable String clean(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  /** For the timeline, which quotes what was said. */
  static String quoted(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
