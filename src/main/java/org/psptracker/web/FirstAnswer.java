package org.psptracker.web;

/** What a call with an Idempotency-Key keeps in the transaction of its act. */
public interface FirstAnswer {

  /**
   * The act makes a thing at that address. Called inside the transaction, it lets the same call be
   * answered with 201 and the address even if this node dies between commit and answer. Without an
   * Idempotency-Key nothing happens.
   */
  void created(String location);
}
