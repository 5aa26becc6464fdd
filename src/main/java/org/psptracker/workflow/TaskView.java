package org.psptracker.workflow;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An open step in the API.
 *
 * @param caseReference the case it belongs to
 * @param assignee null while anybody of the roles may take it
 * @param yours whether the caller may complete it now
 * @param schema JSON Schema of the form; only for one step
 * @param form what is prefilled or was saved; only for one step
 */
record TaskView(
    String id,
    String step,
    String title,
    @Nullable String topic,
    @JsonProperty("case") String caseReference,
    String caseTitle,
    @Nullable Assignee assignee,
    List<String> roles,
    Instant openedAt,
    Instant dueAt,
    boolean overdue,
    boolean paused,
    @Nullable Instant snoozedUntil,
    boolean yours,
    int version,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable JsonNode schema,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable JsonNode form) {

  /** The person who has it. */
  record Assignee(long id, String name) {}

  /** One page of open steps; {@code next} is what {@code after} takes. */
  record Page(List<TaskView> items, @Nullable String next) {}
}
