package org.psptracker.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** 412: the act was prepared on an older version of the thing. */
public final class Stale extends Failure {

  private static final long serialVersionUID = 1L;

  /** What is different now; {@code field} is a path, the values are as people read them. */
  public record Change(String field, @Nullable String before, @Nullable String now) {}

  private final transient List<Change> changed;

  /**
   * @param version the present one
   * @param changed may be empty where nobody can tell
   */
  public Stale(long version, List<Change> changed) {
    super(HttpStatus.PRECONDITION_FAILED, List.of(), "error.stale");
    this.changed = List.copyOf(changed);
    with("version", version);
    with("changed", this.changed);
  }

  public List<Change> changed() {
    return changed;
  }
}
