package org.psptracker.database;

import java.util.Set;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitializationDetector;

/** The engine looks for its tables while it is built, so the migrations run first. */
class EngineWaitsForMigration implements DependsOnDatabaseInitializationDetector {

  private static final String ENGINE = "processEngineFactoryBean";

  @Override
  public Set<String> detect(ConfigurableListableBeanFactory beans) {
    return beans.containsBeanDefinition(ENGINE) ? Set.of(ENGINE) : Set.of();
  }
}
