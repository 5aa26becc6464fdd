package org.psptracker.cases;

/** What kind of agency asks. */
public enum AgencyType {
  MUNICIPAL_POLICE,
  COUNTY_POLICE,
  SHERIFF,
  STATE_POLICE,
  TRIBAL_POLICE,
  SPECIAL_JURISDICTION,
  PROSECUTOR,
  OTHER
}
