package org.psptracker.identity;

import java.util.Map;

/**
 * Something about a person's account that belongs on the record.
 *
 * @param act verb in kebab-case, such as {@code sign-in}
 * @param username whom it is about, {@code unknown} where the name is not known to be one
 * @param refused whether it was attempted in vain
 * @param detail small facts worth keeping
 */
public record AccountEvent(String act, String username, boolean refused, Map<String, ?> detail) {

  public static AccountEvent done(String act, String username, Map<String, ?> detail) {
    return new AccountEvent(act, username, false, detail);
  }

  public static AccountEvent refused(String act, String username, String reason) {
    return new AccountEvent(act, username, true, Map.of("reason", reason));
  }
}
