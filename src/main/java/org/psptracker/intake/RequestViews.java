package org.psptracker.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.psptracker.calendar.BusinessCalendar;
import org.psptracker.cases.Attachment;
import org.psptracker.cases.AttachmentKind;
import org.psptracker.cases.Attachments;
import org.psptracker.cases.CaseFile;
import org.psptracker.identity.People;
import org.psptracker.identity.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How a request, the questions about it and the answers are shown. */
@Component
@Transactional(readOnly = true)
class RequestViews {

  /** One kind of violent crime by year; null where it is not known. */
  record FigureRow(Figure figure, List<@Nullable Integer> counts) {}

  /** Figures as a table, years in columns. */
  record FigureTable(
      List<Integer> years,
      List<FigureRow> rows,
      List<@Nullable Integer> totals,
      List<Integer> populations) {}

  /** A question to the site with its answer. */
  record Asked(
      String question,
      String askedBy,
      LocalDate askedOn,
      @Nullable String answer,
      @Nullable String answeredBy,
      @Nullable LocalDate answeredOn,
      List<Change> changes) {}

  record Change(String field, @Nullable String before, @Nullable String after) {}

  private final AssistanceRequestRepository requests;
  private final InformationRequestRepository questions;
  private final Attachments attachments;
  private final SimilarCases similarCases;
  private final People people;
  private final BusinessCalendar calendar;

  RequestViews(
      AssistanceRequestRepository requests,
      InformationRequestRepository questions,
      Attachments attachments,
      SimilarCases similarCases,
      People people,
      BusinessCalendar calendar) {
    this.requests = requests;
    this.questions = questions;
    this.attachments = attachments;
    this.similarCases = similarCases;
    this.people = people;
    this.calendar = calendar;
  }

  /** {@code request}, {@code figures}, {@code asked} and, where there is one, {@code letter}. */
  Map<String, Object> of(long caseId) {
    Map<String, Object> model = new HashMap<>();
    requests
        .findByCaseId(caseId)
        .ifPresent(
            request -> {
              model.put("request", RequestForms.of(request));
              model.put("figures", table(request.crimeYears()));
            });
    model.put("asked", asked(caseId));
    letter(caseId).ifPresent(letter -> model.put("letter", letter));
    return model;
  }

  /** All that, and what a reviewer asks: {@code similar} cases, {@code doubts} about figures. */
  Map<String, Object> review(CaseFile caseFile) {
    Map<String, Object> model = of(caseFile.id());
    model.put("similar", similar(caseFile));
    model.put(
        "doubts",
        requests
            .findByCaseId(caseFile.id())
            .map(request -> CrimeQuestions.about(request.crimeYears()))
            .orElse(List.of()));
    return model;
  }

  /** The open question. */
  Map<String, Object> question(long caseId) {
    List<Asked> all = asked(caseId);
    return all.isEmpty() ? Map.of() : Map.of("question", all.get(0));
  }

  List<SimilarCases.Similar> similar(CaseFile caseFile) {
    return similarCases.openFor(caseFile.jurisdictionId(), caseFile.coreAreas(), caseFile.id());
  }

  CompletenessCheck.Facts facts(long caseId) {
    AssistanceRequest request =
        requests
            .findByCaseId(caseId)
            .orElseThrow(() -> new IllegalStateException("case without request"));
    return new CompletenessCheck.Facts(request, letter(caseId).isPresent());
  }

  static FigureTable table(List<CrimeYear> years) {
    List<FigureRow> rows = new ArrayList<>();
    for (Figure figure : Figure.values()) {
      List<@Nullable Integer> counts = new ArrayList<>();
      years.forEach(year -> counts.add(figure.of(year)));
      rows.add(new FigureRow(figure, counts));
    }
    List<@Nullable Integer> totals = new ArrayList<>();
    years.forEach(year -> totals.add(year.total()));
    return new FigureTable(
        years.stream().map(CrimeYear::year).toList(),
        rows,
        totals,
        years.stream().map(CrimeYear::population).toList());
  }

  private Optional<Attachment> letter(long caseId) {
    return attachments.of(caseId).stream()
        .filter(file -> file.kind() == AttachmentKind.LETTER_OF_SUPPORT)
        .findFirst();
  }

  private List<Asked> asked(long caseId) {
    return questions.findByCaseIdOrderByAskedAtDescIdDesc(caseId).stream()
        .map(this::asked)
        .toList();
  }

  private Asked asked(InformationRequest one) {
    Long answerer = one.answeredBy();
    Instant answeredAt = one.answeredAt();
    return new Asked(
        one.question(),
        name(one.askedBy()),
        day(one.askedAt()),
        one.answer(),
        answerer == null ? null : name(answerer),
        answeredAt == null ? null : day(answeredAt),
        one.changes().stream()
            .map(change -> new Change(change.field, change.beforeText, change.afterText))
            .toList());
  }

  private String name(long personId) {
    return people.find(personId).map(Person::name).orElse("");
  }

  private LocalDate day(Instant time) {
    return LocalDate.ofInstant(time, calendar.zone());
  }
}
