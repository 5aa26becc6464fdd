package org.psptracker.delivery;

import java.time.ZoneId;
import java.util.Map;

/** The time zone on the clocks at a site. */
enum SiteTimeZone {
  EASTERN("America/New_York"),
  CENTRAL("America/Chicago"),
  MOUNTAIN("America/Denver"),
  ARIZONA("America/Phoenix"),
  PACIFIC("America/Los_Angeles"),
  ALASKA("America/Anchorage"),
  HAWAII("Pacific/Honolulu"),
  ATLANTIC("America/Puerto_Rico"),
  CHAMORRO("Pacific/Guam");

  /** States that are not (mostly) on Eastern time, by the zone in which most people live. */
  private static final Map<SiteTimeZone, String> STATES =
      Map.of(
          CENTRAL, "AL AR IA IL KS LA MN MO MS ND NE OK SD TN TX WI",
          MOUNTAIN, "CO ID MT NM UT WY",
          ARIZONA, "AZ",
          PACIFIC, "CA NV OR WA",
          ALASKA, "AK",
          HAWAII, "HI",
          ATLANTIC, "PR VI",
          CHAMORRO, "GU MP");

  private final ZoneId zone;

  SiteTimeZone(String zone) {
    this.zone = ZoneId.of(zone);
  }

  ZoneId zone() {
    return zone;
  }

  /** A first guess for a site; whoever reports may say otherwise. */
  static SiteTimeZone ofState(String usState) {
    return STATES.entrySet().stream()
        .filter(entry -> entry.getValue().contains(usState))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(EASTERN);
  }
}
