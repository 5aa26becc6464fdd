package org.psptracker.intake;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The kinds of violent crime, in the order in which the FBI lists them. */
enum Figure {
  MURDER("murder", CrimeYear::murder),
  RAPE("rape", CrimeYear::rape),
  ROBBERY("robbery", CrimeYear::robbery),
  AGGRAVATED_ASSAULT("aggravatedAssault", CrimeYear::aggravatedAssault);

  private final String field;
  private final Function<CrimeYear, @Nullable Integer> value;

  Figure(String field, Function<CrimeYear, @Nullable Integer> value) {
    this.field = field;
    this.value = value;
  }

  /** Name of the form's field. */
  String field() {
    return field;
  }

  @Nullable Integer of(CrimeYear year) {
    return value.apply(year);
  }
}
