package org.psptracker.outcomes;

/**
 * Where counts come from: the FBI's summary or incident-based system, or the agency's own records.
 */
enum SourceSystem {
  SRS,
  NIBRS,
  LOCAL
}
