package org.psptracker.audit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses of callers: one text and one row of bytes for each, however they were written. */
final class Address {

  /** Only what is an address already: nothing may be asked of a name server. */
  private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  private Address() {}

  /** Null for what is no address. */
  static @Nullable String text(@Nullable String written) {
    InetAddress address = parse(written);
    return address == null ? null : address.getHostAddress();
  }

  /** The four or sixteen bytes, null for what is no address. */
  static byte @Nullable [] bytes(@Nullable String written) {
    InetAddress address = parse(written);
    return address == null ? null : address.getAddress();
  }

  private static @Nullable InetAddress parse(@Nullable String written) {
    // an IPv6 address may name the network card it came by
    String literal = written == null ? "" : written.replaceFirst("%.*", "");
    try {
      return LITERAL.matcher(literal).matches() ? InetAddress.getByName(literal) : null;
    } catch (UnknownHostException notOne) {
      return null;
    }
  }
}
