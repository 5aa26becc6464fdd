package org.psptracker.staffing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.psptracker.identity.People;
import org.psptracker.identity.Person;
import org.psptracker.staffing.ShortlistCard.Part;
import org.psptracker.web.forms.Option;
import org.springframework.stereotype.Component;

/** A shortlist as the page of the choice shows it. */
@Component
class ShortlistView {

  /** An expert ruled out: every reason, and until when as far as known. */
  record Out(
      long expertId,
      String name,
      List<String> because,
      String until,
      boolean askable,
      String proposed) {}

  /** A part of the score and what it can give at most. */
  record Weight(String css, String name, int points) {}

  private final StaffingSettings settings;
  private final StaffingWords words;
  private final CalendarView calendarView;
  private final Bookings bookings;
  private final EarlierProposals proposals;
  private final People people;

  ShortlistView(
      StaffingSettings settings,
      StaffingWords words,
      CalendarView calendarView,
      Bookings bookings,
      EarlierProposals proposals,
      People people) {
    this.settings = settings;
    this.words = words;
    this.calendarView = calendarView;
    this.bookings = bookings;
    this.proposals = proposals;
    this.people = people;
  }

  Map<String, Object> of(Shortlist shortlist, Position position, LocalDate today) {
    Need need = shortlist.need();
    Map<Long, Person> names = names(shortlist);
    Map<Long, List<Bookings.Month>> booked = bookings.from(today);
    Map<Long, String> proposed = proposals.of(position.id());
    List<ShortlistCard> cards = new ArrayList<>();
    for (Shortlist.Row row : shortlist.rows()) {
      if (row.fits()) {
        cards.add(card(row, names.get(row.expertId()), booked, today));
      }
    }
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("position", title(position));
    view.put("cards", cards);
    view.put("out", shortlist.ruledOut().stream().map(row -> out(row, names, proposed)).toList());
    view.put("askable", shortlist.ruledOut().stream().anyMatch(Shortlist.Row::mayBeAskedAgain));
    view.put("first", cards.isEmpty() ? "" : cards.get(0).name());
    view.put("fitting", shortlist.fitting().size());
    view.put("all", shortlist.rows().size());
    view.put("max", settings.weights().total());
    view.put("weights", weights());
    view.put("areas", need.coreAreas().stream().map(words::say).toList());
    view.put("topics", need.subTopics().stream().map(t -> words.topics(List.of(t))).toList());
    view.put("site", need.site());
    view.put("agencyType", words.say(need.agencyType()));
    view.put("hours", words.hours(need.hoursPerWeek()));
    view.put("from", words.date(need.from()));
    view.put("until", words.date(need.until()));
    return view;
  }

  /** Whom the form may name, with what a client needs to choose. */
  List<Option> options(Shortlist shortlist) {
    Map<Long, Person> names = names(shortlist);
    return shortlist.rows().stream()
        .filter(row -> row.fits() || row.mayBeAskedAgain())
        .map(
            row ->
                new Option(
                    String.valueOf(row.expertId()),
                    name(names.get(row.expertId())),
                    row.fits()
                        ? words.say(
                            "staffing.option.fits", String.valueOf(row.rank()), row.score().total())
                        : reasons(row)))
        .toList();
  }

  /** "Lead expert: crime analysis" */
  String title(Position position) {
    return words.say(
        position.lead() ? "staffing.position.lead" : "staffing.position.supporting",
        words.areas(position.coreAreas()));
  }

  String day(Instant at) {
    return words.date(at);
  }

  private ShortlistCard card(
      Shortlist.Row row,
      @Nullable Person person,
      Map<Long, List<Bookings.Month>> booked,
      LocalDate today) {
    Candidate expert = row.expert();
    BigDecimal limit = expert.hoursPerWeek();
    List<Bookings.Month> months = booked.getOrDefault(expert.expertId(), Bookings.none(today));
    List<Part> parts = parts(row.score());
    return new ShortlistCard(
        expert.expertId(),
        row.rank() == null ? 0 : row.rank(),
        name(person),
        person == null ? "" : person.title(),
        row.score().total(),
        parts,
        parts.stream()
            .map(part -> words.say("staffing.part.of", part.name(), part.points(), part.max()))
            .collect(Collectors.joining(", ")),
        words.say("staffing.cases", expert.load().cases(), expert.maxOpenEngagements()),
        calendarView.free(expert, today),
        calendarView.bars(months, limit),
        calendarView.label(months, limit));
  }

  private List<Part> parts(Score score) {
    List<Part> parts = new ArrayList<>();
    double scale = 100.0 / Math.max(1, settings.weights().total());
    double x = 0;
    for (Score.Part part : score.parts()) {
      double width = part.points() * scale;
      parts.add(
          new Part(
              css(part.part()),
              name(part.part()),
              part.points(),
              settings.weights().of(part.part()),
              words.say(part.because()),
              x,
              // a thin gap keeps the parts apart without colour
              Math.max(0, width - 0.5)));
      x += width;
    }
    return parts;
  }

  private Out out(Shortlist.Row row, Map<Long, Person> names, Map<Long, String> proposed) {
    LocalDate until =
        row.ruledOut().stream().anyMatch(rule -> rule.until() == null)
            ? null
            : row.ruledOut().stream()
                .map(RuledOut::until)
                .reduce((a, b) -> a != null && b != null && b.isAfter(a) ? b : a)
                .orElse(null);
    return new Out(
        row.expertId(),
        name(names.get(row.expertId())),
        row.ruledOut().stream().map(rule -> words.say(rule.because())).toList(),
        row.mayBeAskedAgain() ? words.say("staffing.until.asked-again") : words.date(until),
        row.mayBeAskedAgain(),
        proposed.getOrDefault(row.expertId(), ""));
  }

  private List<Weight> weights() {
    List<Weight> weights = new ArrayList<>();
    for (ScorePart part : ScorePart.values()) {
      weights.add(new Weight(css(part), name(part), settings.weights().of(part)));
    }
    return weights;
  }

  private String reasons(Shortlist.Row row) {
    return words.say(row.ruledOut().stream().map(RuledOut::because).toList());
  }

  private String name(ScorePart part) {
    return words.say("staffing.part." + part.id());
  }

  private static String css(ScorePart part) {
    return "p" + (part.ordinal() + 1);
  }

  private static String name(@Nullable Person person) {
    return person == null ? "" : person.name();
  }

  private Map<Long, Person> names(Shortlist shortlist) {
    return people.byIds(shortlist.rows().stream().map(Shortlist.Row::expertId).toList());
  }
}
