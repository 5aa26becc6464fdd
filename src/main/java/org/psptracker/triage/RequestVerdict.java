package org.psptracker.triage;

/** What happens to a request. */
enum RequestVerdict {
  ACCEPT,
  /** Back to the site for information. */
  RETURN,
  /** Decided again on an agreed date. */
  DEFER,
  /** Another programme fits better. */
  REFER,
  DECLINE
}
