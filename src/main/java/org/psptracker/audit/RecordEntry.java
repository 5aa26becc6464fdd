package org.psptracker.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.psptracker.audit.AuditLog.Outcome;

/**
 * An entry as it is read.
 *
 * @param programAt the program's time, where a demonstration moved its clock
 * @param from address of the caller; null for the system, and for readers who need not know
 * @param revision of the field history: which facts the same act changed
 * @param incident the number that the page of a refusal showed
 * @param position in the chain, null before it is sealed
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RecordEntry(
    long id,
    Instant at,
    @Nullable Instant programAt,
    Who who,
    String act,
    What on,
    @JsonProperty("case") @Nullable String caseReference,
    Outcome outcome,
    @JsonRawValue @Schema(type = "object") String detail,
    @Nullable String from,
    @Nullable Long revision,
    @Nullable String incident,
    @Nullable Long position) {

  /**
   * Who acted, as they were then.
   *
   * @param id key of the person; 0 is the system, -1 somebody who was not signed in
   */
  public record Who(long id, String username, String name, List<String> roles) {}

  /** The kind of thing that was acted on, and its reference. */
  public record What(String kind, String reference) {}

  RecordEntry withoutAddress() {
    return new RecordEntry(
        id,
        at,
        programAt,
        who,
        act,
        on,
        caseReference,
        outcome,
        detail,
        null,
        revision,
        incident,
        position);
  }
}
