package org.psptracker.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.psptracker.web.forms.Option;
import org.psptracker.web.forms.Problems;

/**
 * What a person does at one user task of a process. The class name is the task's id ({@code
 * DecideRequest} is {@code decide-request}); the form record gives fields, schema and validation;
 * the template {@code <module>/<step-id>.html} has the fragment {@code fields}.
 *
 * @param <F> the form: components may be null until {@link #complete}
 */
public interface Step<F extends Record> {

  /** What the form shows first. */
  F open(StepContext at);

  /** Saves the facts and answers the gateway behind the task. */
  Routing complete(StepContext at, F form);

  /** Contradictions between fields, or between a field and the facts. */
  default void check(StepContext at, F form, Problems problems) {}

  /** Name of the process variable that says which position, offer, activity or wave this is for. */
  default @Nullable String about() {
    return null;
  }

  /** Person who is to do it, when it is somebody in particular. */
  default @Nullable Long assignee(StepContext at) {
    return null;
  }

  /** When it is due, if something other than the moment of opening starts the clock. */
  default @Nullable Instant clockStartsAt(StepContext at) {
    return null;
  }

  /** What the template shows beside the form. */
  default Map<String, Object> view(StepContext at) {
    return Map.of();
  }

  /** Choices of fields that are not enums, by path without indexes. */
  default Map<String, List<Option>> options(StepContext at) {
    return Map.of();
  }

  /** Which one, where a case has several open: "Site visit, Jan 11". */
  default @Nullable String topic(StepContext at) {
    return null;
  }
}
