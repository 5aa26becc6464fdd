package org.psptracker.outcomes;

import java.util.Map;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseSection;
import org.psptracker.identity.Actor;
import org.springframework.stereotype.Component;

/** Follow-up waves and what was answered, on the case page. */
@Component
class SurveysSection implements CaseSection {

  private final Waves waves;
  private final WaveViews views;
  private final ParticipantViews participants;

  SurveysSection(Waves waves, WaveViews views, ParticipantViews participants) {
    this.waves = waves;
    this.views = views;
    this.participants = participants;
  }

  @Override
  public String id() {
    return "surveys";
  }

  @Override
  public String module() {
    return "outcomes";
  }

  @Override
  public int order() {
    return 51;
  }

  @Override
  public boolean applies(CaseFile caseFile, Actor actor) {
    return !waves.of(caseFile.id()).isEmpty();
  }

  @Override
  public Map<String, Object> model(CaseFile caseFile, Actor actor) {
    return Map.of(
        "waves", views.of(caseFile, actor, null), "participants", participants.of(caseFile, actor));
  }
}
