package org.psptracker.identity;

import java.util.Locale;
import org.springframework.security.core.AuthenticationException;

/** The provider vouches for somebody whom the programme does not let in, and why not. */
public final class NotAdmitted extends AuthenticationException {

  private static final long serialVersionUID = 1L;

  /** Why; pages and the API say it in the words of {@link #messageKey()}. */
  public enum Reason {
    /** Their part in the programme has ended. */
    ENDED,
    /** The provider gives them no role that is known here. */
    NO_ROLE,
    /** Somebody of a site, or its system, without a site. */
    NO_SITE,
    /** Bound to a site that the programme does not have. */
    UNKNOWN_SITE,
    /** Nobody has entered them, and the provider alone does not say who may come in. */
    UNKNOWN_PERSON,
    /** The username belongs to another account. */
    USERNAME_TAKEN,
    /** The provider did not verify the e-mail address by which people are known. */
    UNVERIFIED;

    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Reason reason;
  private final String username;

  public NotAdmitted(Reason reason, String username) {
    super(reason.id());
    this.reason = reason;
    this.username = username;
  }

  public Reason reason() {
    return reason;
  }

  public String username() {
    return username;
  }

  public String messageKey() {
    return "sign-in.refused." + reason.id();
  }
}
