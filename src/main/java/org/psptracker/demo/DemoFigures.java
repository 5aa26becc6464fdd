package org.psptracker.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/**
 * Figures that a programme sets for itself, as the demonstration sets them; whatever is configured
 * comes before them.
 */
class DemoFigures implements EnvironmentPostProcessor {

  private static final String FILE = "application-demo.yml";

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    if (OnDemo.isAsked(environment)) {
      try {
        for (PropertySource<?> figures :
            new YamlPropertySourceLoader().load(FILE, new ClassPathResource(FILE))) {
          environment.getPropertySources().addLast(figures);
        }
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }
}
