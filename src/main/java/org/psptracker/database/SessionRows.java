package org.psptracker.database;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions are read before anybody is known; their tables hold nothing of cases. */
@Configuration(proxyBeanMethods = false)
class SessionRows {

  /** Two answers to one person may write the same for the first time at once. */
  @Bean
  PostgreSqlJdbcIndexedSessionRepositoryCustomizer whoeverWritesLastCounts() {
    return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
  }

  /**
   * Spares each request of a signed-in person two changes of sight. Found by its name, and by
   * nobody but Spring Session.
   */
  @Bean(defaultCandidate = false)
  TransactionOperations springSessionTransactionOperations(PlatformTransactionManager manager) {
    TransactionTemplate own = new TransactionTemplate(manager);
    own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    return new TransactionOperations() {
      @Override
      public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
        return Sight.UNCHANGED.call(() -> own.execute(action));
      }
    };
  }
}
