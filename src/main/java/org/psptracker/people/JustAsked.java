package org.psptracker.people;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor asked for just now, kept in their session: they see the address that they typed,
 * and can correct it.
 *
 * @param own key of the request, if it came of their asking and of nobody else's; theirs to correct
 */
record JustAsked(AccessForm form, @Nullable Long own) implements Serializable {

  private static final String NAME = JustAsked.class.getName();

  static JustAsked of(AccessForm form, AccessRequest asked, @Nullable Long earlier) {
    boolean theirs = asked.askedAgain() == 0 || (earlier != null && earlier == asked.id());
    return new JustAsked(form, theirs ? asked.id() : null);
  }

  static Optional<JustAsked> in(@Nullable HttpSession session) {
    return session != null && session.getAttribute(NAME) instanceof JustAsked asked
        ? Optional.of(asked)
        : Optional.empty();
  }

  void keepIn(HttpSession session) {
    session.setAttribute(NAME, this);
  }
}
