package org.psptracker.identity;

import com.fasterxml.jackson.annotation.JsonValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a person may be; the lower-case name is the Keycloak role and the engine's group. A partner
 * has no right by that role: they read the cases that a coordinator let them read.
 */
public enum Role {
  JURISDICTION,
  COORDINATOR,
  EXPERT,
  PARTNER,
  LEADERSHIP,
  ADMIN,
  INTEGRATION;

  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Role ofId(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }

  /** Those in the column {@code roles} of a row: an array of their names. */
  public static Set<Role> in(ResultSet row) throws SQLException {
    String[] names = (String[]) row.getArray("roles").getArray();
    return Arrays.stream(names).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
  }
}
