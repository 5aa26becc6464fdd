package org.psptracker.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Stream;
import org.psptracker.identity.People;
import org.springframework.stereotype.Component;

/**
 * Derives usernames from addresses: what stands before the @, else that with the agency's domain,
 * else with a number.
 */
@Component
class Usernames {

  private static final int LONGEST = 60;

  private final People people;

  Usernames(People people) {
    this.people = people;
  }

  /** One that nobody has; stays free only while the caller keeps others from adding people. */
  String free(String email) {
    String local = plain(email.substring(0, email.indexOf('@')));
    String full = local + "." + plain(Addresses.domain(email).replaceFirst("\\..*", ""));
    return Stream.concat(
            Stream.of(local, full), Stream.iterate(2, n -> n + 1).map(n -> full + "." + n))
        .filter(name -> people.byUsername(name).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private static String plain(String text) {
    String ascii =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\+.*", "")
            .replaceAll("[^a-z0-9._-]", "")
            .replaceAll("^[._-]+|[._-]+$", "");
    String name = ascii.isEmpty() ? "person" : ascii;
    return name.substring(0, Math.min(LONGEST, name.length()));
  }
}
