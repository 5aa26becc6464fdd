package org.psptracker.delivery;

/** Who took part in an activity, seen from the site. */
enum ParticipantRole {
  POLICE_SWORN,
  POLICE_CIVILIAN,
  SHERIFF,
  PROSECUTOR,
  MAYORS_OFFICE,
  FEDERAL_PARTNER,
  COMMUNITY,
  RESEARCHER,
  OTHER
}
