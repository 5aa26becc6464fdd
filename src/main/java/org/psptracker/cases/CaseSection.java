package org.psptracker.cases;

import java.util.Map;
import org.psptracker.identity.Actor;

/**
 * Facts of one stage on the case page: the fragment {@code facts} of {@code
 * <module>/<id>-facts.html}, under the title {@code section.<id>}.
 */
public interface CaseSection {

  /** Kebab-case, part of the address. */
  String id();

  /** The module whose templates hold the fragment. */
  String module();

  /** Place among the sections, by stage times ten. */
  int order();

  /** Whether there is something to show to {@code actor}. */
  boolean applies(CaseFile caseFile, Actor actor);

  Map<String, Object> model(CaseFile caseFile, Actor actor);
}
