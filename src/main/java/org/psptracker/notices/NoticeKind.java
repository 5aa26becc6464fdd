package org.psptracker.notices;

import java.util.Locale;

/** What a notice is about; the id is in its message keys and its row. */
enum NoticeKind {
  ACKNOWLEDGEMENT,
  INFORMATION,
  OFFER,
  SIGN_OFF,
  REMINDER,
  ESCALATION,
  CLOSURE,
  VIRUS,
  ADDRESS_PROOF,
  ACCESS_REFUSED;

  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
