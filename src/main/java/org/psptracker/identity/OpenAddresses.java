package org.psptracker.identity;

import java.util.List;

/**
 * The one list of addresses that need no sign-in; each is a way in for everybody on the network.
 */
final class OpenAddresses {

  /** Patterns of pages. */
  static final List<String> PAGES =
      List.of(
          "/",
          "/assets/**",
          "/favicon.ico",
          "/error",
          "/sign-in",
          "/ask-for-access/**",
          "/surveys/*",
          "/actuator/health",
          "/actuator/health/**");

  /** Patterns of the API. */
  static final List<String> API =
      List.of("/api/openapi.json", "/api/openapi.json.yaml", "/api/docs", "/api/docs/**");

  private OpenAddresses() {}
}
