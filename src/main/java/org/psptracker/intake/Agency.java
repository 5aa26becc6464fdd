package org.psptracker.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.AgencyType;
import org.psptracker.cases.Jurisdiction;

/** The agency that asks, as it described itself in the request. */
@Embeddable
class Agency {

  @Column(name = "agency_name")
  String name = "";

  @Enumerated(EnumType.STRING)
  @Column(name = "agency_type")
  AgencyType type = AgencyType.OTHER;

  @Nullable String ori;
  @Nullable String stateFips;
  @Nullable String countyFips;
  @Nullable String placeFips;
  @Nullable Integer swornOfficers;
  @Nullable Integer civilianStaff;

  @Column(name = "analysts_fte")
  @Nullable BigDecimal analysts;

  int population;

  protected Agency() {}

  /** What the form leaves out is taken from the site's own record. */
  Agency(RequestForm form, Jurisdiction site) {
    String given = form.agencyName();
    name = given == null || given.isBlank() ? site.name() : given;
    type = form.agencyType();
    ori = given(form.ori(), site.ori());
    stateFips = given(form.stateFips(), site.stateFips());
    countyFips = given(form.countyFips(), site.countyFips());
    placeFips = given(form.placeFips(), site.placeFips());
    swornOfficers = given(form.swornOfficers(), site.swornStrength());
    civilianStaff = given(form.civilianStaff(), site.civilianStrength());
    analysts = form.analysts();
    population = form.population();
  }

  private static <T> @Nullable T given(@Nullable T given, @Nullable T known) {
    return given == null ? known : given;
  }
}
