package org.psptracker.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** What of an address stands for one client. */
public final class ClientAddress {

  private static final int NETWORK_BYTES = 8;

  private ClientAddress() {}

  /** An IPv4 address; of IPv6 the network, within which one client has as many as it likes. */
  public static String of(HttpServletRequest request) {
    String address = request.getRemoteAddr();
    if (address == null || address.indexOf(':') < 0) {
      return String.valueOf(address);
    }
    try {
      // a literal: nothing is looked up
      InetAddress known = InetAddress.getByName(address);
      return known instanceof Inet6Address
          ? InetAddress.getByAddress(
                  Arrays.copyOf(
                      Arrays.copyOf(known.getAddress(), NETWORK_BYTES), known.getAddress().length))
              .getHostAddress()
          : known.getHostAddress();
    } catch (UnknownHostException unreadable) {
      return address;
    }
  }
}
