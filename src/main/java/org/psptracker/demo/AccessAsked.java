package org.psptracker.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import org.psptracker.people.SampleAccessRequests;
import org.springframework.stereotype.Component;

/** The people of {@code demo/access.yml}, who wait for access. */
@Component
@DemoOnly
class AccessAsked {

  private final SampleAccessRequests requests;

  AccessAsked(SampleAccessRequests requests) {
    this.requests = requests;
  }

  void add(Instant present) {
    for (JsonNode asked : Yaml.read("demo/access.yml").path("requests")) {
      Duration ago = Duration.ofDays(asked.path("days").asInt());
      requests.add((ObjectNode) asked.path("form"), present.minus(ago));
    }
  }
}
