package org.psptracker.staffing;

import java.util.List;

/**
 * Divisions of the U.S. Census Bureau ("Census Regions and Divisions of the United States"), with
 * the territories as one of their own.
 */
enum CensusDivision {
  NEW_ENGLAND(Region.NORTHEAST, "CT ME MA NH RI VT"),
  MIDDLE_ATLANTIC(Region.NORTHEAST, "NJ NY PA"),
  EAST_NORTH_CENTRAL(Region.MIDWEST, "IL IN MI OH WI"),
  WEST_NORTH_CENTRAL(Region.MIDWEST, "IA KS MN MO NE ND SD"),
  SOUTH_ATLANTIC(Region.SOUTH, "DE DC FL GA MD NC SC VA WV"),
  EAST_SOUTH_CENTRAL(Region.SOUTH, "AL KY MS TN"),
  WEST_SOUTH_CENTRAL(Region.SOUTH, "AR LA OK TX"),
  MOUNTAIN(Region.WEST, "AZ CO ID MT NV NM UT WY"),
  PACIFIC(Region.WEST, "AK CA HI OR WA"),
  TERRITORIES(Region.TERRITORIES, "AS GU MP PR VI");

  /** Regions, each of several divisions. */
  enum Region {
    NORTHEAST,
    MIDWEST,
    SOUTH,
    WEST,
    TERRITORIES
  }

  private final Region region;
  private final List<String> states;

  CensusDivision(Region region, String states) {
    this.region = region;
    this.states = List.of(states.split(" "));
  }

  Region region() {
    return region;
  }

  /** The division of a state; codes that are no state's count as the territories. */
  static CensusDivision of(String postalCode) {
    for (CensusDivision division : values()) {
      if (division.states.contains(postalCode)) {
        return division;
      }
    }
    return TERRITORIES;
  }
}
