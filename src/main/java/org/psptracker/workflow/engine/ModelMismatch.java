package org.psptracker.workflow.engine;

import java.util.List;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Models and code do not fit each other. */
final class ModelMismatch extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ModelMismatch(List<String> wrong) {
    super("The models do not fit the code: " + String.join("; ", wrong) + ".");
  }

  /** Says it without a stack trace. */
  static final class Analyzer extends AbstractFailureAnalyzer<ModelMismatch> {

    @Override
    protected FailureAnalysis analyze(Throwable root, ModelMismatch cause) {
      return new FailureAnalysis(
          cause.getMessage(),
          "Add what is missing, or take the element out of the model, and start again.",
          cause);
    }
  }
}
