package org.psptracker.cases;

import java.util.List;
import org.psptracker.identity.Actor;

/** What the present stage lets someone do with a case as a whole: hold, withdraw, reopen… */
public interface CaseActions {

  /**
   * An action.
   *
   * @param id kebab-case
   * @param labelKey message of its verb and object: "Put on hold"
   * @param href address of its page
   * @param primary whether it is what the case page offers first; at most one is
   */
  record Action(String id, String labelKey, String href, boolean primary) {}

  /** Those that {@code actor} may take now, in the order of the menu. */
  List<Action> of(CaseFile caseFile, Actor actor);
}
