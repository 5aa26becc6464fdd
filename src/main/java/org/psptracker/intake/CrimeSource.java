package org.psptracker.intake;

/** Where yearly counts come from: a NIBRS or summary submission to the FBI, or own records. */
enum CrimeSource {
  NIBRS,
  SRS,
  LOCAL
}
