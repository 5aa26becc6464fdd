package org.psptracker.database;

import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * The process engine's tables, from the very statements its jar ships, so that they fit the engine
 * and are made once, by the owner, even when two nodes start together. Case tables are left out:
 * that part of the engine is off.
 */
class V01__engine extends BaseJavaMigration {

  private static final List<String> PARTS =
      List.of("engine", "history", "identity", "decision.engine", "decision.history");

  @Override
  public void migrate(Context context) {
    for (String part : PARTS) {
      String script = "org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql";
      ScriptUtils.executeSqlScript(
          context.getConnection(), new EncodedResource(new ClassPathResource(script), "UTF-8"));
    }
  }
}
