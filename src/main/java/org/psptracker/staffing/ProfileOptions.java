package org.psptracker.staffing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.psptracker.cases.CoreArea;
import org.psptracker.cases.CoreTopics;
import org.psptracker.cases.Jurisdictions;
import org.psptracker.web.forms.Option;
import org.springframework.stereotype.Component;

/** What a profile may name. */
@Component
class ProfileOptions {

  private final CoreTopics coreTopics;
  private final Jurisdictions jurisdictions;
  private final StaffingSettings settings;
  private final StaffingWords words;

  ProfileOptions(
      CoreTopics coreTopics,
      Jurisdictions jurisdictions,
      StaffingSettings settings,
      StaffingWords words) {
    this.coreTopics = coreTopics;
    this.jurisdictions = jurisdictions;
    this.settings = settings;
    this.words = words;
  }

  Map<String, List<Option>> all() {
    List<Option> topics = new ArrayList<>();
    for (CoreArea area : CoreArea.values()) {
      for (String topic : coreTopics.of(area)) {
        topics.add(new Option(topic, words.topics(List.of(topic))));
      }
    }
    return Map.of(
        "subTopics",
        topics,
        "languages",
        settings.languages().stream().map(name -> new Option(name, name)).toList(),
        "conflicts.jurisdictionId",
        jurisdictions.all().stream()
            .map(site -> new Option(String.valueOf(site.id()), site.name() + ", " + site.usState()))
            .toList());
  }
}
