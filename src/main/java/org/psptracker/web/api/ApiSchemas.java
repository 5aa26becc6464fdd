package org.psptracker.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Schemas that a module adds to the API's description. */
@FunctionalInterface
public interface ApiSchemas {

  /** JSON Schemas by name; they may refer to one another by {@code #/components/schemas/}. */
  Map<String, JsonNode> named();
}
