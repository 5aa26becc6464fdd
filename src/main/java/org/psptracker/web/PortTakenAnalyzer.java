package org.psptracker.web;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Names the setting that moves the application to another port. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortTakenAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException taken) {
    return new FailureAnalysis(
        "Port " + taken.getPort() + " is taken by another program.",
        "Stop that program, or choose another port: SERVER_PORT=8081 ./mvnw spring-boot:run",
        rootFailure);
  }
}
