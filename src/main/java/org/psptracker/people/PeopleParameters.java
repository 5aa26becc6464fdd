package org.psptracker.people;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.psptracker.identity.Role;
import org.psptracker.web.Invalid;
import org.psptracker.web.Keyset;

/** What an address says about which people are asked for; the same words on pages and in calls. */
final class PeopleParameters {

  private PeopleParameters() {}

  /**
   * The query.
   *
   * @param role id of a role; blank for any
   * @param state {@code active} or {@code ended}; blank for active
   * @throws Invalid when one of them says nothing that is known
   */
  static PeopleQuery read(
      @Nullable String q,
      @Nullable String role,
      @Nullable String state,
      @Nullable Long site,
      @Nullable String after) {
    return new PeopleQuery(
        q == null ? null : q.replace("\0", ""),
        given(role) == null ? null : role(role),
        site,
        active(given(state)),
        given(after) == null ? null : position(after));
  }

  private static Role role(@Nullable String id) {
    Optional<Role> known =
        Arrays.stream(Role.values()).filter(role -> role.id().equals(id)).findFirst();
    return known.orElseThrow(() -> new Invalid("people.invalid.role"));
  }

  private static boolean active(@Nullable String state) {
    if (state == null || state.equals("active")) {
      return true;
    }
    if (state.equals("ended")) {
      return false;
    }
    throw new Invalid("people.invalid.state");
  }

  private static Keyset position(@Nullable String after) {
    return PeopleQuery.position(String.valueOf(after))
        .orElseThrow(() -> new Invalid("people.invalid.after"));
  }

  private static @Nullable String given(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
