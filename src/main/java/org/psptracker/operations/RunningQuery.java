package org.psptracker.operations;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.psptracker.workflow.EngineState;
import org.psptracker.workflow.EngineState.ModelVersion;
import org.psptracker.workflow.EngineState.StuckJob;
import org.springframework.boot.actuate.health.CompositeHealth;
import org.springframework.boot.actuate.health.HealthComponent;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an operator wants to know first. */
@Component
class RunningQuery {

  /** The state of one part of the application, such as {@code db}. */
  record Part(String name, String status, boolean up) {}

  /**
   * How the application runs.
   *
   * @param schema version of the database's newest migration
   * @param notices how many there are in each state
   */
  record Running(
      boolean up,
      List<Part> parts,
      String schema,
      List<ModelVersion> models,
      Map<String, Long> notices,
      List<StuckJob> stuck) {}

  private final JdbcClient jdbc;
  private final EngineState engine;
  private final HealthEndpoint health;
  private final Flyway flyway;

  RunningQuery(JdbcClient jdbc, EngineState engine, HealthEndpoint health, Flyway flyway) {
    this.jdbc = jdbc;
    this.engine = engine;
    this.health = health;
    this.flyway = flyway;
  }

  @Transactional(readOnly = true)
  public Running now() {
    HealthComponent whole = health.health();
    return new Running(
        isUp(whole), parts(whole), schema(), engine.models(), notices(), engine.stuckJobs());
  }

  private static List<Part> parts(HealthComponent whole) {
    Map<String, HealthComponent> parts =
        whole instanceof CompositeHealth composite ? composite.getComponents() : Map.of();
    return new TreeMap<>(parts)
        .entrySet().stream()
            .map(p -> new Part(p.getKey(), p.getValue().getStatus().getCode(), isUp(p.getValue())))
            .toList();
  }

  private static boolean isUp(HealthComponent part) {
    return part.getStatus().getCode().equals("UP");
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
