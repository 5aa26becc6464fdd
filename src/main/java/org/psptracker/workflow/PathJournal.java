package org.psptracker.workflow;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the engine tells about elements and instances, in its own transaction. */
public interface PathJournal {

  /** What kind of element was entered. */
  enum Kind {
    STEP,
    WORK,
    RULE,
    CALL,
    EVENT,
    GATEWAY,
    SCOPE,
    FLOW
  }

  /** An element of a model in one instance. */
  record Element(
      long caseId,
      String instanceId,
      String processKey,
      int modelVersion,
      String elementId,
      Kind kind,
      @Nullable String activityInstanceId) {}

  /** A process instance. */
  record Run(
      String instanceId,
      long caseId,
      String processKey,
      String definitionId,
      int modelVersion,
      @Nullable String parentInstanceId,
      @Nullable Long about) {}

  void started(Run run);

  void ended(Run run);

  /**
   * An element was entered.
   *
   * @param properties what the model says of it: {@code stage}, {@code ending}
   */
  void entered(Element element, Map<String, String> properties);

  void left(Element element, boolean cancelled);

  void walked(Element flow);

  /** A rule of a decision table fired for a case. */
  void fired(long caseId, String decision, int version, String ruleId, String description);
}
