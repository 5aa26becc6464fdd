package org.psptracker.outcomes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CaseDates;
import org.psptracker.cases.CaseFile;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Role;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The surveys of participants on the page of a case, for those who see it. */
@Component
class ParticipantViews {

  /**
   * An item with how often each point was ticked.
   *
   * @param counts from 1, not at all, to 5, fully
   */
  record Line(String label, List<Integer> counts) {}

  /**
   * The survey of a wave.
   *
   * @param answers how many the figures are of; 0 while there are too few
   * @param openUntil until when the link takes answers, null without one
   * @param linkHref where a link is made, null for whoever may not, or when the wave is over
   */
  record View(
      String label,
      int answers,
      List<Line> items,
      List<Integer> recommend,
      List<String> comments,
      @Nullable String openUntil,
      @Nullable String linkHref) {}

  private final Waves waves;
  private final SurveyLinks links;
  private final ParticipantAnswers answers;
  private final EvidenceWords words;
  private final CaseDates dates;

  ParticipantViews(
      Waves waves,
      SurveyLinks links,
      ParticipantAnswers answers,
      EvidenceWords words,
      CaseDates dates) {
    this.waves = waves;
    this.links = links;
    this.answers = answers;
    this.words = words;
    this.dates = dates;
  }

  /** By key of the wave; waves that have not begun are left out. */
  Map<Long, View> of(CaseFile caseFile, Actor reader) {
    Map<Long, SurveyLinks.Link> present = links.ofCase(caseFile.id());
    Map<Long, ParticipantAnswers.Said> said = answers.ofCase(caseFile.id());
    Map<Long, View> views = new HashMap<>();
    for (Wave wave : waves.of(caseFile.id())) {
      if (wave.startedAt() != null) {
        views.put(
            wave.id(),
            view(
                caseFile,
                wave,
                said.getOrDefault(wave.id(), ParticipantAnswers.Said.NOTHING),
                present.get(wave.id()),
                reader));
      }
    }
    return views;
  }

  private View view(
      CaseFile caseFile,
      Wave wave,
      ParticipantAnswers.Said said,
      SurveyLinks.@Nullable Link link,
      Actor reader) {
    boolean readsComments = reader.is(Role.COORDINATOR) || reader.is(Role.LEADERSHIP);
    return new View(
        wave.label(),
        said.answers(),
        said.ticked().stream()
            .filter(item -> !item.item().equals(ParticipantAnswers.RECOMMEND))
            .map(item -> new Line(words.say("SurveyItem." + item.item()), item.counts()))
            .toList(),
        said.ticked().stream()
            .filter(item -> item.item().equals(ParticipantAnswers.RECOMMEND))
            .findFirst()
            .map(ParticipantAnswers.Ticked::counts)
            .orElse(List.of()),
        readsComments ? said.comments() : List.of(),
        link == null ? null : dates.day(link.expiresAt(), LocaleContextHolder.getLocale()),
        SurveyLinks.mayShare(reader) && SurveyLinks.takesAnswers(wave)
            ? "/cases/" + caseFile.reference() + "/waves/" + wave.id() + "/survey-link"
            : null);
  }
}
