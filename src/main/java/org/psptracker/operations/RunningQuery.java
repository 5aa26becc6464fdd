package org.psptracker.operations;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.psptracker.operations.FailedNotices.Failed;
import org.psptracker.workflow.EngineState;
import org.psptracker.workflow.EngineState.ModelVersion;
import org.psptracker.workflow.EngineState.StuckJob;
import org.springframework.boot.actuate.health.CompositeHealth;
import org.springframework.boot.actuate.health.HealthComponent;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an operator wants to know first. */
@Component
class RunningQuery {

  /** How a part of the application is. */
  enum State {
    WORKS,
    /** Does not do what it is there for; the application works on without it. */
    WARNING,
    DOWN,
    NOT_SET;

    static State of(Status status) {
      return switch (status.getCode()) {
        case "UP" -> WORKS;
        case "UNKNOWN" -> NOT_SET;
        case "WARNING" -> WARNING;
        default -> DOWN;
      };
    }
  }

  /**
   * One part of the application, in words.
   *
   * @param said what it tells of itself
   */
  record Part(String name, State state, List<String> said) {

    public boolean troubled() {
      return state == State.WARNING || state == State.DOWN;
    }
  }

  /**
   * How the application runs.
   *
   * @param schema version of the database's newest migration
   * @param notices how many there are in each state
   */
  record Running(
      List<Part> parts,
      String schema,
      List<ModelVersion> models,
      Map<String, Long> notices,
      List<Failed> failed,
      List<StuckJob> stuck) {

    /** Parts that somebody must look at, by name; empty when all work. */
    public String troubled() {
      return parts.stream()
          .filter(Part::troubled)
          .map(Part::name)
          .collect(Collectors.joining(", "));
    }
  }

  private final JdbcClient jdbc;
  private final EngineState engine;
  private final HealthEndpoint health;
  private final Flyway flyway;
  private final FailedNotices failed;
  private final PartWords words;

  RunningQuery(
      JdbcClient jdbc,
      EngineState engine,
      HealthEndpoint health,
      Flyway flyway,
      FailedNotices failed,
      PartWords words) {
    this.jdbc = jdbc;
    this.engine = engine;
    this.health = health;
    this.flyway = flyway;
    this.failed = failed;
    this.words = words;
  }

  /** Parts may wait a moment for servers of others: no connection is held meanwhile. */
  Running now() {
    return new Running(
        parts(health.health()),
        schema(),
        engine.models(),
        notices(),
        failed.latest(),
        engine.stuckJobs());
  }

  private List<Part> parts(HealthComponent whole) {
    Map<String, HealthComponent> parts =
        whole instanceof CompositeHealth composite ? composite.getComponents() : Map.of();
    return new TreeMap<>(parts)
        .entrySet().stream().map(part -> words.of(part.getKey(), part.getValue())).toList();
  }

  private String schema() {
    MigrationInfo newest = flyway.info().current();
    return newest == null || newest.getVersion() == null ? "" : newest.getVersion().toString();
  }

  private Map<String, Long> notices() {
    Map<String, Long> states = new TreeMap<>(Map.of("WAITING", 0L, "FAILED", 0L));
    jdbc.sql("select state, count(*) from notice group by state")
        .query((row, n) -> Map.entry(row.getString(1), row.getLong(2)))
        .list()
        .forEach(state -> states.put(state.getKey(), state.getValue()));
    return states;
  }
}
