package org.psptracker.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files of the demonstration as trees. */
final class Yaml {

  private static final ObjectMapper TREES = new ObjectMapper();

  private Yaml() {}

  /** The file of that name among the resources. */
  static JsonNode read(String file) {
    try (InputStream in = new ClassPathResource(file).getInputStream()) {
      Object loaded =
          new org.yaml.snakeyaml.Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      return TREES.valueToTree(loaded);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
