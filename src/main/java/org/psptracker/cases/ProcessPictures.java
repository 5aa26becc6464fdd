package org.psptracker.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The processes that a case walked through, as pictures with the path taken. */
public interface ProcessPictures {

  /** How far an element came. */
  enum State {
    DONE,
    OPEN,
    REST
  }

  /**
   * One model that ran, or runs, for the case.
   *
   * @param key id of the model; its diagram and path are at {@code
   *     /cases/{reference}/processes/{key}/diagram.xml} and {@code …/path.json}
   * @param nameKey message of its name
   * @param open whether an instance of it runs
   * @param elements the steps that people know, in the order in which they were or will be walked
   */
  record Picture(String key, String nameKey, boolean open, List<Element> elements) {}

  /**
   * A step of the model; repeated when it was walked again.
   *
   * @param id of the element in the model
   * @param labelKey message of its name: {@code step.<id>} for a user task
   * @param topic which one, where there are several
   * @param who did it, or is to do it
   */
  record Element(
      String id,
      String labelKey,
      @Nullable String topic,
      State state,
      @Nullable String who,
      @Nullable Instant from,
      @Nullable Instant to) {}

  /** The life of the case first, then what runs inside it. */
  List<Picture> of(CaseFile caseFile);
}
