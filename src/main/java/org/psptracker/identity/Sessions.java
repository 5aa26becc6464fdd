package org.psptracker.identity;

/** The sessions of signed-in people, on all nodes. */
public interface Sessions {

  /**
   * Ends all sessions of that person at once: their next click asks them to sign in. Within a
   * transaction they end with it, and once more behind it: somebody who signed in while it was open
   * was still judged by what they were before.
   */
  void endAllOf(String username);
}
