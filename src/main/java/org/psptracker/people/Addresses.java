package org.psptracker.people;

import java.util.Locale;
import java.util.Set;

/** What an e-mail address tells. */
final class Addresses {

  /** Where anybody can have an address; that two people share one of these means nothing. */
  private static final Set<String> OPEN_TO_ALL =
      Set.of(
          "gmail.com",
          "googlemail.com",
          "yahoo.com",
          "outlook.com",
          "hotmail.com",
          "live.com",
          "msn.com",
          "aol.com",
          "icloud.com",
          "me.com",
          "proton.me",
          "protonmail.com",
          "comcast.net",
          "verizon.net",
          "att.net",
          "gmx.com",
          "mail.com");

  private Addresses() {}

  static String domain(String email) {
    return email.substring(email.indexOf('@') + 1).toLowerCase(Locale.ROOT);
  }

  static boolean isOpenToAll(String domain) {
    return OPEN_TO_ALL.contains(domain);
  }
}
