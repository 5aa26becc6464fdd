package org.psptracker.identity;

/** Somebody has that username, perhaps since a moment ago; nothing was written. */
public final class UsernameTaken extends RuntimeException {

  private static final long serialVersionUID = 1L;
}
