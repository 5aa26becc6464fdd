package org.psptracker.identity;

/** The sessions of signed-in people, on all nodes. */
public interface Sessions {

  /** Ends all sessions of that person at once: their next click asks them to sign in. */
  void endAllOf(String username);
}
