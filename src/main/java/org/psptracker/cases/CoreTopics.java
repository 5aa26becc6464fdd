package org.psptracker.cases;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Sub-topics of the core areas, as configured under {@code psp.core-areas}.
 *
 * @param coreAreas ids of sub-topics by area; their words are the messages {@code topic.<id>}
 */
@ConfigurationProperties("psp")
public record CoreTopics(Map<CoreArea, List<String>> coreAreas) {

  public CoreTopics {
    coreAreas = coreAreas == null ? Map.of() : Map.copyOf(coreAreas);
  }

  /** Sub-topics of an area, in the order of the configuration. */
  public List<String> of(CoreArea area) {
    return coreAreas.getOrDefault(area, List.of());
  }

  /** Whether the sub-topic belongs to one of the areas. */
  public boolean belongs(String topic, Iterable<CoreArea> areas) {
    for (CoreArea area : areas) {
      if (of(area).contains(topic)) {
        return true;
      }
    }
    return false;
  }
}
