package org.psptracker.cases;

/** What kind of organisation takes part in a case. */
public enum PartnerKind {
  POLICE,
  SHERIFF,
  MAYORS_OFFICE,
  LOCAL_PROSECUTOR,
  US_ATTORNEY,
  ATF,
  FBI,
  USMS,
  COMMUNITY_ORGANISATION,
  RESEARCHER,
  OTHER
}
