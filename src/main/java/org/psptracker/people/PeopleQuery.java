package org.psptracker.people;

import org.jspecify.annotations.Nullable;
import org.psptracker.identity.Role;

/**
 * Which people are asked for.
 *
 * @param q part of a name, address, username, agency or place
 * @param active those who are in the programme, or those who were ended
 * @param after where the part before ended
 */
record PeopleQuery(
    @Nullable String q,
    @Nullable Role role,
    @Nullable Long jurisdictionId,
    boolean active,
    @Nullable Cursor after) {

  PeopleQuery {
    q = q == null || q.isBlank() ? null : q.strip();
  }

  boolean filtered() {
    return q != null || role != null || jurisdictionId != null || !active;
  }
}
