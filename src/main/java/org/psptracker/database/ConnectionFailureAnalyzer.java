package org.psptracker.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** What PostgreSQL answered while the application started, by class of its SQL state. */
class ConnectionFailureAnalyzer extends AbstractFailureAnalyzer<PSQLException> {

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable rootFailure, PSQLException failure) {
    String state = failure.getSQLState() == null ? "" : failure.getSQLState();
    String said = said(failure);
    if (state.startsWith("28")) {
      return new FailureAnalysis(
          "The database does not let the application or its owner role sign in: " + said + ".",
          "Check spring.datasource.username and psp.database.owner-username with their passwords;"
              + " the README shows how to create both roles.",
          rootFailure);
    }
    if (state.startsWith("08") || state.startsWith("3D")) {
      return new FailureAnalysis(
          "The database cannot be reached: " + said + ".",
          "Check spring.datasource.url, and that the server runs and has that database.",
          rootFailure);
    }
    if (state.equals("53100")) {
      return new FailureAnalysis(
          "The disk that holds the database is full: " + said + ".",
          "Free room on the database's disk and start again.",
          rootFailure);
    }
    return null;
  }

  private static String said(SQLException failure) {
    return String.valueOf(failure.getMessage())
        .lines()
        .findFirst()
        .orElse("")
        .replaceFirst("^FATAL: ", "")
        .replaceFirst("\\.$", "");
  }
}
