package org.psptracker.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.psptracker.cases.CoreArea;
import org.psptracker.cases.CoreTopics;
import org.springframework.stereotype.Component;

/** Puts each chosen sub-topic under the core area that it belongs to. */
@Component
class AskedAreas {

  private final CoreTopics topics;

  AskedAreas(CoreTopics topics) {
    this.topics = topics;
  }

  /** One row for each sub-topic, and one without for an area of which none was chosen. */
  List<AskedArea> of(RequestForm form) {
    List<String> chosen = form.subTopics() == null ? List.of() : form.subTopics();
    List<AskedArea> rows = new ArrayList<>();
    for (CoreArea area : new LinkedHashSet<>(form.coreAreas())) {
      List<String> parts = topics.of(area).stream().filter(chosen::contains).distinct().toList();
      if (parts.isEmpty()) {
        rows.add(new AskedArea(area, null));
      }
      parts.forEach(part -> rows.add(new AskedArea(area, part)));
    }
    return rows;
  }
}
