package org.psptracker.database;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** With {@code spring.datasource.url} the database is run by others, and its owner signs in too. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${spring.datasource.url:}'.isEmpty()")
class ExternalDatabaseConfiguration {

  @Bean
  FlywayConnectionDetails ownerConnection(
      JdbcConnectionDetails application, DatabaseProperties properties) {
    String owner = properties.ownerUsername();
    if (owner == null || owner.isBlank()) {
      throw new StartupProblem(
          "spring.datasource.url names an external database, but no role that owns it is given.",
          "Set psp.database.owner-username and psp.database.owner-password, as the README says.");
    }
    String password = properties.ownerPassword();
    return new OwnerConnection(application.getJdbcUrl(), owner, password == null ? "" : password);
  }
}
