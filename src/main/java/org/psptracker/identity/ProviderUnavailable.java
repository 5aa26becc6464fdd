package org.psptracker.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;

/** The identity provider does not answer, or not in time; those signed in can go on. */
public final class ProviderUnavailable extends AuthenticationException {

  private static final long serialVersionUID = 1L;

  public ProviderUnavailable(String what, @Nullable Throwable cause) {
    super(what, cause);
  }
}
