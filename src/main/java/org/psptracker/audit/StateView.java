package org.psptracker.audit;

import java.util.List;

/**
 * How the record stands, in sentences.
 *
 * @param broken whether the last verification found anything
 * @param running whether one runs now
 * @param found the first that it found
 */
record StateView(
    String sealed,
    String waiting,
    String verified,
    String retention,
    boolean broken,
    boolean running,
    List<String> found,
    long more) {

  StateView {
    found = List.copyOf(found);
  }
}
