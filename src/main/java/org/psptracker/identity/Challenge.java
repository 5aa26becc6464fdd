package org.psptracker.identity;

import org.springframework.security.core.AuthenticationException;

/** How an adapter wants callers of the API to say who they are. */
@FunctionalInterface
public interface Challenge {

  /**
   * Value of {@code WWW-Authenticate} (RFC 9110) in the answer to a call refused for {@code cause}.
   */
  String to(AuthenticationException cause);
}
