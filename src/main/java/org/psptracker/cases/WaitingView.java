package org.psptracker.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is, as the case page says it first.
 *
 * @param box style: waiting, late-box, paused or done-box
 * @param note distance and why, under the title; may be empty
 * @param why sentences behind "Why this date?", may be empty
 * @param href address of the step, for whoever may do it
 */
record WaitingView(
    String box,
    String title,
    String note,
    List<String> why,
    @Nullable String href,
    @Nullable String link) {

  /** For a page that offers the step already. */
  WaitingView withoutLink() {
    return new WaitingView(box, title, note, why, null, null);
  }
}
