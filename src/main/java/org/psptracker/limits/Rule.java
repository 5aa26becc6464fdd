package org.psptracker.limits;

import java.util.Locale;

/** What is counted. */
enum Rule {
  /** Failed sign-ins from one address. */
  SIGN_IN_ADDRESS,
  /** Failed sign-ins under one name. */
  SIGN_IN_NAME,
  /** Beginnings of a sign-in at the identity provider, from one address. */
  PROVIDER,
  /** Requests filed by one person. */
  FILING,
  /** Files and tables sent by one person. */
  UPLOAD,
  /** Calls of the API by one person or machine client. */
  API,
  /** Calls of the API without credentials, or with wrong ones, from one address. */
  API_SIGNED_OUT,
  /** Forms that ask for access, from one address. */
  ASK_FOR_ACCESS,
  /** Calls of links that prove an address, from one address. */
  PROOFS,
  /** Calls of surveys by share links, from one address. */
  SURVEYS;

  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
