package org.psptracker.triage;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.Intensity;
import org.psptracker.cases.Priority;

/** What the decision table advised. */
@Embeddable
class Advice {

  /** Null: left to the coordinator. */
  @Nullable Boolean eligible;

  @Enumerated(EnumType.STRING)
  @Column(name = "advised_intensity")
  @Nullable Intensity intensity;

  @Enumerated(EnumType.STRING)
  @Column(name = "advised_priority")
  @Nullable Priority priority;

  /** Key of the words. */
  @Column(name = "advised_reason")
  @Nullable String reason;

  protected Advice() {}

  /** The outputs of the table by name; an empty map where no rule fits. */
  static Advice of(Map<?, ?> outputs) {
    Advice advice = new Advice();
    advice.eligible = outputs.get("eligible") instanceof Boolean value ? value : null;
    advice.intensity =
        outputs.get("intensity") instanceof String value ? Intensity.valueOf(value) : null;
    advice.priority =
        outputs.get("priority") instanceof String value ? Priority.valueOf(value) : null;
    advice.reason = outputs.get("reason") instanceof String value ? value : null;
    return advice;
  }
}
