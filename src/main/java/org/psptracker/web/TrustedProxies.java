package org.psptracker.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Addresses of the proxies before this application, as the container wants them: a regular
 * expression. Only what one of them says about a caller is believed.
 */
final class TrustedProxies {

  private static final int OCTETS = 4;
  private static final int BITS = 8;

  private TrustedProxies() {}

  /**
   * An expression for the addresses.
   *
   * @param addresses IPv4 addresses, networks such as {@code 172.28.0.0/16}, and IPv6 addresses as
   *     the server tells them ({@code 0:0:0:0:0:0:0:1})
   */
  static String expression(List<String> addresses) {
    return addresses.stream().map(TrustedProxies::one).collect(Collectors.joining("|"));
  }

  private static String one(String address) {
    if (address.matches("[0-9a-fA-F:]+") && address.contains(":")) {
      return address.toLowerCase(Locale.ROOT);
    }
    if (!address.matches("\\d{1,3}(\\.\\d{1,3}){3}(/\\d{1,2})?")) {
      throw new IllegalArgumentException(
          "psp.trusted-proxies takes addresses and networks like 172.28.0.0/16, not " + address);
    }
    String[] parts = address.split("/", 2);
    int prefix = parts.length == 2 ? Integer.parseInt(parts[1]) : OCTETS * BITS;
    String[] octets = parts[0].split("\\.", OCTETS);
    List<String> matching = new ArrayList<>();
    for (int i = 0; i < OCTETS; i++) {
      int fixed = Math.max(0, Math.min(BITS, prefix - i * BITS));
      matching.add(octet(Integer.parseInt(octets[i]), fixed));
    }
    return String.join("\\.", matching);
  }

  /** All values that share the leading {@code fixed} bits. */
  private static String octet(int value, int fixed) {
    int open = BITS - fixed;
    int first = value >> open << open;
    return IntStream.range(first, first + (1 << open))
        .mapToObj(String::valueOf)
        .collect(Collectors.joining("|", "(?:", ")"));
  }
}
