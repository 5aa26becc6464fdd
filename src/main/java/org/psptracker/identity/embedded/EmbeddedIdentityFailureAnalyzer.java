package org.psptracker.identity.embedded;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells in a sentence why the demo identity does not start. */
class EmbeddedIdentityFailureAnalyzer extends AbstractFailureAnalyzer<EmbeddedIdentityRefused> {

  @Override
  protected FailureAnalysis analyze(Throwable root, EmbeddedIdentityRefused cause) {
    return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.remedy(), cause);
  }
}
