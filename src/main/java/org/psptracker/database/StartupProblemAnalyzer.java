package org.psptracker.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells a start-up problem in its own words, instead of a stack trace. */
class StartupProblemAnalyzer extends AbstractFailureAnalyzer<StartupProblem> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, StartupProblem problem) {
    return new FailureAnalysis(String.valueOf(problem.getMessage()), problem.action(), rootFailure);
  }
}
