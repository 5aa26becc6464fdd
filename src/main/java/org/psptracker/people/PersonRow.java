package org.psptracker.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.psptracker.identity.Person;
import org.psptracker.identity.Role;

/**
 * A person as lists and pages show them.
 *
 * @param site name of the agency, null for people of no site
 */
record PersonRow(
    long id,
    String username,
    String name,
    String title,
    String email,
    String phone,
    Set<Role> roles,
    @Nullable Long jurisdictionId,
    @Nullable String site,
    @Nullable String usState,
    boolean active) {

  Person person() {
    return new Person(id, username, name, title, email, roles, jurisdictionId, active);
  }
}
