package org.psptracker.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.AgencyType;

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

  Agency(RequestForm form, String siteName) {
    String given = form.agencyName();
    name = given == null || given.isBlank() ? siteName : given;
    type = form.agencyType();
    ori = form.ori();
    stateFips = form.stateFips();
    countyFips = form.countyFips();
    placeFips = form.placeFips();
    swornOfficers = form.swornOfficers();
    civilianStaff = form.civilianStaff();
    analysts = form.analysts();
    population = form.population();
  }
}
