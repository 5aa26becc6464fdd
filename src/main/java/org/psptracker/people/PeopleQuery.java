package org.psptracker.people;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.psptracker.identity.Role;
import org.psptracker.web.Keyset;

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
    @Nullable Keyset after) {

  private static final String BY_NAME = "name";

  PeopleQuery {
    q = q == null || q.isBlank() ? null : q.strip();
  }

  boolean filtered() {
    return q != null || role != null || jurisdictionId != null || !active;
  }

  /** Where the list goes on behind that person. */
  static Keyset behind(PersonRow last) {
    return new Keyset(BY_NAME, last.name(), last.id());
  }

  static Optional<Keyset> position(String after) {
    return Keyset.decode(after).filter(keyset -> keyset.order().equals(BY_NAME));
  }
}
