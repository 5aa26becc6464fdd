package org.psptracker.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.psptracker.cases.ProcessPictures.Element;
import org.psptracker.cases.ProcessPictures.State;
import org.psptracker.workflow.Models.ModelElement;
import org.psptracker.workflow.PathRows.VisitRow;

/**
 * The steps of one model as people read them: first what was walked, then what is still to come.
 */
final class PictureSteps {

  private PictureSteps() {}

  static List<Element> of(List<ModelElement> elements, List<VisitRow> visits) {
    Set<String> known =
        elements.stream()
            .filter(PictureSteps::isShown)
            .map(ModelElement::id)
            .collect(Collectors.toSet());
    List<Element> shown = new ArrayList<>();
    for (VisitRow visit : visits) {
      if (known.contains(visit.elementId()) && !visit.cancelled()) {
        State state = visit.leftAt() == null ? State.OPEN : State.DONE;
        shown.add(
            new Element(
                visit.elementId(),
                "step." + visit.elementId(),
                visit.topic(),
                state,
                visit.doneBy(),
                visit.enteredAt(),
                visit.leftAt()));
      }
    }
    Set<String> walked = shown.stream().map(Element::id).collect(Collectors.toSet());
    for (ModelElement element : elements) {
      if (isShown(element) && !walked.contains(element.id())) {
        shown.add(
            new Element(element.id(), "step." + element.id(), null, State.REST, null, null, null));
      }
    }
    return shown;
  }

  /** People know steps, and the parts of the work that are processes of their own. */
  private static boolean isShown(ModelElement element) {
    return element.kind().equals("userTask") || element.kind().equals("callActivity");
  }
}
