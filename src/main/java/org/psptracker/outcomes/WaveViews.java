package org.psptracker.outcomes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CaseDates;
import org.psptracker.cases.CaseFile;
import org.psptracker.identity.Actor;
import org.psptracker.identity.People;
import org.psptracker.identity.Person;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Follow-up waves with their answers, for those who may read them. */
@Component
class WaveViews {

  /** One item of a form and what was ticked, 1 to 5; null when nothing was. */
  record Item(String label, @Nullable Short points) {}

  record Answer(
      String kind,
      List<Item> items,
      int recommend,
      @Nullable String comments,
      String by,
      String on) {}

  /**
   * A wave.
   *
   * @param unread how many answers there are that the reader may not see
   * @param silent titles of the steps that nobody answered
   */
  record View(
      long key,
      String label,
      String state,
      List<Answer> answers,
      int unread,
      List<String> silent) {}

  private final Waves waves;
  private final Surveys surveys;
  private final NoResponseRepository noResponses;
  private final EvidenceWords words;
  private final CaseDates dates;
  private final People people;

  WaveViews(
      Waves waves,
      Surveys surveys,
      NoResponseRepository noResponses,
      EvidenceWords words,
      CaseDates dates,
      People people) {
    this.waves = waves;
    this.surveys = surveys;
    this.noResponses = noResponses;
    this.words = words;
    this.dates = dates;
    this.people = people;
  }

  /**
   * Waves in their order.
   *
   * @param only key of the one that is wanted; all when null
   */
  List<View> of(CaseFile caseFile, Actor reader, @Nullable Long only) {
    Map<Long, List<SurveyAnswer>> answers =
        surveys.of(caseFile.id()).stream().collect(Collectors.groupingBy(SurveyAnswer::waveId));
    Map<Long, List<NoResponse>> silent =
        noResponses.findByCaseIdOrderById(caseFile.id()).stream()
            .collect(Collectors.groupingBy(NoResponse::waveId));
    Map<Long, Person> authors =
        people.byIds(
            answers.values().stream().flatMap(List::stream).map(SurveyAnswer::answeredBy).toList());
    List<View> views = new ArrayList<>();
    for (Wave wave : waves.of(caseFile.id())) {
      if (only == null || only == wave.id()) {
        List<SurveyAnswer> given = answers.getOrDefault(wave.id(), List.of());
        List<Answer> read =
            given.stream()
                .filter(answer -> SurveyPolicy.mayRead(reader, answer))
                .map(answer -> view(answer, authors))
                .toList();
        views.add(
            new View(
                wave.id(),
                wave.label(),
                state(wave),
                read,
                given.size() - read.size(),
                silent.getOrDefault(wave.id(), List.of()).stream()
                    .map(lapsed -> words.say("step." + lapsed.step()))
                    .toList()));
      }
    }
    return views;
  }

  private String state(Wave wave) {
    Locale locale = LocaleContextHolder.getLocale();
    if (wave.cancelledAt() != null) {
      return words.say("outcomes.wave.cancelled", dates.day(wave.cancelledAt(), locale));
    } else if (wave.finishedAt() != null) {
      return words.say("outcomes.wave.finished", dates.day(wave.finishedAt(), locale));
    } else if (wave.startedAt() != null) {
      return words.say("outcomes.wave.started", dates.day(wave.startedAt(), locale));
    }
    return words.say("outcomes.wave.ahead", dates.day(wave.dueAt(), locale));
  }

  private Answer view(SurveyAnswer answer, Map<Long, Person> authors) {
    Person author = authors.get(answer.answeredBy());
    return new Answer(
        words.say("SurveyKind." + answer.kind()),
        SurveyItem.of(answer.kind()).stream()
            .map(item -> new Item(words.say("SurveyItem." + item), answer.item(item)))
            .toList(),
        answer.recommend(),
        answer.comments(),
        author == null ? "" : author.name(),
        dates.day(answer.answeredAt(), LocaleContextHolder.getLocale()));
  }
}
