package org.psptracker.intake;

import java.util.ArrayList;
import java.util.List;
import org.psptracker.cases.CaseEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Remembers what was told of cases. */
@Component
public class CaseEvents {

  private final List<CaseEvent> told = new ArrayList<>();

  @EventListener
  void hear(CaseEvent event) {
    told.add(event);
  }

  /** Events of one kind about one case, in order. */
  public <E extends CaseEvent> List<E> of(Class<E> kind, long caseId) {
    return told.stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .filter(event -> event.caseId() == caseId)
        .toList();
  }
}
