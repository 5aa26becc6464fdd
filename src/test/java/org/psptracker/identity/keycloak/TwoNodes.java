package org.psptracker.identity.keycloak;

import java.io.IOException;
import org.psptracker.PspCaseTracker;
import org.psptracker.database.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** The whole application twice, on one database and beside the real Keycloak. */
public final class TwoNodes {

  private final String database = TestDatabase.fresh();
  private final RealKeycloak keycloak = RealKeycloak.get();
  final ConfigurableApplicationContext first = start(keycloak.firstNode);
  final ConfigurableApplicationContext second = start(keycloak.secondNode);

  private TwoNodes() {
    first.getBean(AccountSync.class).compare();
  }

  public static TwoNodes get() {
    return Started.NODES;
  }

  public String firstAddress() {
    return "http://127.0.0.1:" + keycloak.firstNode;
  }

  public String secondAddress() {
    return "http://127.0.0.1:" + keycloak.secondNode;
  }

  public ConfigurableApplicationContext context() {
    return first;
  }

  private ConfigurableApplicationContext start(int port) {
    return new SpringApplicationBuilder(PspCaseTracker.class)
        .initializers(
            context ->
                context.getBeanFactory().registerSingleton("withoutTests", new WithoutTests()))
        .run(
            "--server.port=" + port,
            "--spring.datasource.url=" + database,
            "--spring.datasource.username=psp_app",
            "--psp.database.owner-username=psp_owner",
            "--spring.datasource.hikari.maximum-pool-size=10",
            "--psp.ready-box=false",
            "--psp.data-directory=target/nodes",
            "--psp.identity.issuer=" + keycloak.issuer(),
            "--psp.identity.client-secret=" + RealKeycloak.SECRET,
            "--psp.identity.accounts.url=" + keycloak.url(),
            "--psp.identity.accounts.client-secret=" + RealKeycloak.SECRET,
            "--psp.identity.accounts.every=P1D",
            // this machine is shared, and Keycloak has just been started
            "--psp.identity.timeout=PT20S");
  }

  /** What tests have on the class path is no part of the application. */
  private static final class WithoutTests extends TypeExcludeFilter {

    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
      return reader.getResource().getURL().getPath().contains("/test-classes/");
    }

    @Override
    public boolean equals(Object other) {
      return other != null && other.getClass() == getClass();
    }

    @Override
    public int hashCode() {
      return getClass().hashCode();
    }
  }

  private static final class Started {
    static final TwoNodes NODES = new TwoNodes();
  }
}
