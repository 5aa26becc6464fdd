package org.psptracker.database;

import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The owner migrates before anything else touches the database. */
@Configuration(proxyBeanMethods = false)
class MigrationConfiguration {

  /** Lets a migration grant to, or take from, the application: {@code ${app_role}}. */
  static Map<String, String> placeholders(String application) {
    return Map.of("app_role", application);
  }

  @Bean
  FlywayConfigurationCustomizer applicationRole(JdbcConnectionDetails application) {
    return flyway -> flyway.placeholders(placeholders(application.getUsername()));
  }

  @Bean
  FlywayMigrationStrategy checkRolesAndMigrate(
      JdbcConnectionDetails application,
      DataSource pool,
      ObjectProvider<EmbeddedDatabase> own,
      ObjectProvider<BegunAnew> beside) {
    return flyway -> {
      DatabaseRoles.check(flyway.getConfiguration().getDataSource(), application.getUsername());
      if (UnfinishedDemonstration.throwAway(flyway, own.getIfAvailable() != null)) {
        beside.forEach(BegunAnew::databaseIsEmpty);
      }
      flyway.migrate();
      // here a wrong password is still told as such; Hibernate would only miss its dialect
      JdbcClient.create(pool).sql("select 1").query(Integer.class).single();
    };
  }

  @Bean
  V01__engine engineTables() {
    return new V01__engine();
  }
}
