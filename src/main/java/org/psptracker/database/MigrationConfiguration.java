package org.psptracker.database;

import java.util.Map;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
  FlywayMigrationStrategy checkRolesThenMigrate(JdbcConnectionDetails application) {
    return flyway -> {
      DatabaseRoles.check(flyway.getConfiguration().getDataSource(), application.getUsername());
      flyway.migrate();
    };
  }

  @Bean
  V01__engine engineTables() {
    return new V01__engine();
  }
}
