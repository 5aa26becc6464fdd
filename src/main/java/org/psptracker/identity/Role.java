package org.psptracker.identity;

import java.util.Locale;

/** What a person may be; the lower-case name is the Keycloak role and the engine's group. */
public enum Role {
  JURISDICTION,
  COORDINATOR,
  EXPERT,
  LEADERSHIP,
  ADMIN,
  INTEGRATION;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Role ofId(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
