package org.psptracker.intake;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Stored counts of one year. */
@Embeddable
class KnownYear {

  int year;
  @Nullable Integer murder;
  @Nullable Integer rape;
  @Nullable Integer robbery;
  @Nullable Integer aggravatedAssault;
  int population;

  protected KnownYear() {}

  KnownYear(CrimeYear form) {
    year = form.year();
    murder = form.murder();
    rape = form.rape();
    robbery = form.robbery();
    aggravatedAssault = form.aggravatedAssault();
    population = form.population();
  }

  CrimeYear form() {
    return new CrimeYear(year, murder, rape, robbery, aggravatedAssault, population);
  }
}
