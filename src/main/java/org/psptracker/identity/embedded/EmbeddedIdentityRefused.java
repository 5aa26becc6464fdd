package org.psptracker.identity.embedded;

/** The demo identity would face a network, or stand beside a real one. */
class EmbeddedIdentityRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String remedy;

  EmbeddedIdentityRefused(String message, String remedy) {
    super(message);
    this.remedy = remedy;
  }

  String remedy() {
    return remedy;
  }
}
