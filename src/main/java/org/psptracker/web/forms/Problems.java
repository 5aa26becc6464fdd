package org.psptracker.web.forms;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a form beyond its schema. */
public final class Problems {

  /**
   * One sentence and the fields it is about.
   *
   * @param fields paths such as {@code goals[0].title}; the first one shows the sentence
   */
  public record Problem(List<String> fields, String messageKey, List<Object> args) {}

  private final List<Problem> problems = new ArrayList<>();

  /** A field contradicts the facts. */
  public void add(String field, String messageKey, Object... args) {
    problems.add(new Problem(List.of(field), messageKey, List.of(args)));
  }

  /** Fields contradict one another; every one of them is named. */
  public void contradiction(String messageKey, String... fields) {
    problems.add(new Problem(List.of(fields), messageKey, List.of()));
  }

  public boolean isEmpty() {
    return problems.isEmpty();
  }

  public List<Problem> all() {
    return List.copyOf(problems);
  }
}
