package org.psptracker.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Without {@code spring.datasource.url} the application brings its own database. All that uses it
 * depends on these beans, so Spring stops the server last.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${spring.datasource.url:}'.isEmpty()")
class EmbeddedDatabaseConfiguration {

  @Bean(destroyMethod = "close")
  EmbeddedDatabase embeddedDatabase(@Value("${psp.data-directory}") Path dataDirectory) {
    return EmbeddedDatabase.start(dataDirectory);
  }

  @Bean
  JdbcConnectionDetails applicationConnection(EmbeddedDatabase database) {
    return new ApplicationConnection(database.url(), database.passwords().application());
  }

  @Bean
  FlywayConnectionDetails ownerConnection(EmbeddedDatabase database) {
    return new OwnerConnection(database.url(), DatabaseRoles.OWNER, database.passwords().owner());
  }
}
