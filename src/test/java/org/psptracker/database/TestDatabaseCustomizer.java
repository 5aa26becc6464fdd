package org.psptracker.database;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Gives each application context that a test starts a fresh database. Found through {@code
 * spring.factories}: a test says nothing.
 *
 * @param owner the class that shares its context with no other, or null
 */
record TestDatabaseCustomizer(@Nullable Class<?> owner) implements ContextCustomizer {

  @Override
  public void customizeContext(
      ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
    TestPropertyValues.of(
            "spring.datasource.url=" + TestDatabase.fresh(),
            "spring.datasource.username=psp_app",
            "psp.database.owner-username=psp_owner",
            // many cached applications share one server
            "spring.datasource.hikari.maximum-pool-size=10",
            "spring.datasource.hikari.minimum-idle=0",
            // sealed and signed when a test says so
            "psp.audit.seal-every=P1D",
            "psp.audit.signing-key=of tests only, and long enough for them",
            "psp.audit.heads-file=target/audit-heads/" + java.util.UUID.randomUUID(),
            "psp.ready-box=false",
            "psp.demo.programme=false")
        .applyTo(context);
    context.getBeanFactory().registerSingleton("otherApplications", new OtherApplications());
  }

  /**
   * Smaller applications of other tests, and what stands in for modules there, are no part of the
   * whole application under test; helpers in packages that test the whole are.
   */
  private static final class OtherApplications extends TypeExcludeFilter {

    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
      String name = reader.getClassMetadata().getClassName();
      boolean ofTests = reader.getResource().getURL().getPath().contains("/test-classes/");
      return ofTests && !name.matches("org\\.psptracker\\.(process|browser|access|api)\\..*");
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other != null && other.getClass() == getClass();
    }

    @Override
    public int hashCode() {
      return getClass().hashCode();
    }
  }

  /** For {@code spring.factories}. */
  static class Factory implements ContextCustomizerFactory {

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
        Class<?> test, List<ContextConfigurationAttributes> attributes) {
      boolean usesDatabase =
          AnnotatedElementUtils.hasAnnotation(test, SpringBootTest.class)
              || AnnotatedElementUtils.hasAnnotation(test, DataJpaTest.class);
      boolean alone = AnnotatedElementUtils.hasAnnotation(test, FreshDatabase.class);
      return usesDatabase ? new TestDatabaseCustomizer(alone ? test : null) : null;
    }
  }
}
