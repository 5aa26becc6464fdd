package org.psptracker.database;

import org.jspecify.annotations.Nullable;

/** Why the application cannot start, and what to do about it, each in one sentence. */
class StartupProblem extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String action;

  StartupProblem(String description, String action) {
    this(description, action, null);
  }

  StartupProblem(String description, String action, @Nullable Throwable cause) {
    super(description, cause);
    this.action = action;
  }

  String action() {
    return action;
  }

  /** For a disk without room for the database at {@code place}. */
  static StartupProblem fullDisk(Object place, @Nullable Throwable cause) {
    return new StartupProblem(
        "The disk that holds the database (" + place + ") is full.",
        "Free at least 200 MB there, or set psp.data-directory to a folder on another disk, and start again.",
        cause);
  }
}
