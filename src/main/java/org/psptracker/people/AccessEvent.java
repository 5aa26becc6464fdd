package org.psptracker.people;

/** What the module that mails must tell people who ask for access. */
public sealed interface AccessEvent {

  String email();

  /**
   * The address is to be proven.
   *
   * @param path local path with the secret; it is in nothing but this mail
   */
  record ProofWanted(String email, String path, int hours) implements AccessEvent {}

  /** The request was refused. */
  record Refused(String name, String email, String agency, String reason) implements AccessEvent {}
}
