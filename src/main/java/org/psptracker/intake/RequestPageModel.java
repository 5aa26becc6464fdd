package org.psptracker.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.psptracker.calendar.BusinessCalendar;
import org.psptracker.cases.AttachmentKind;
import org.psptracker.cases.CoreArea;
import org.psptracker.cases.CoreTopics;
import org.psptracker.cases.FileCheck;
import org.psptracker.cases.Jurisdictions;
import org.psptracker.web.FieldError;
import org.psptracker.web.forms.FormView;
import org.psptracker.web.forms.FormViews;
import org.psptracker.web.forms.Option;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a page of the guided request shows. */
@Component
class RequestPageModel {

  /** One line of the error summary, or of what is missing. */
  record Line(String step, String fieldId, String text) {}

  /** A step in the indicator. */
  record StepMark(String id, String state) {}

  /** The topics of one core area. */
  record AreaTopics(String area, List<Option> topics) {}

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("h:mm a", Locale.US);

  private final DraftForm form;
  private final DraftErrors words;
  private final DraftFiles files;
  private final FileCheck fileCheck;
  private final FilledFigures filledFigures;
  private final Drafts drafts;
  private final SimilarCases similarCases;
  private final Jurisdictions jurisdictions;
  private final FormViews views;
  private final CoreTopics topics;
  private final BusinessCalendar calendar;
  private final MessageSource messages;

  RequestPageModel(
      DraftForm form,
      DraftErrors words,
      DraftFiles files,
      FileCheck fileCheck,
      FilledFigures filledFigures,
      Drafts drafts,
      SimilarCases similarCases,
      Jurisdictions jurisdictions,
      FormViews views,
      CoreTopics topics,
      BusinessCalendar calendar,
      MessageSource messages) {
    this.form = form;
    this.words = words;
    this.files = files;
    this.fileCheck = fileCheck;
    this.filledFigures = filledFigures;
    this.drafts = drafts;
    this.similarCases = similarCases;
    this.jurisdictions = jurisdictions;
    this.views = views;
    this.topics = topics;
    this.calendar = calendar;
    this.messages = messages;
  }

  /**
   * The model of one step.
   *
   * @param errors of this step, empty when it was not sent
   */
  Map<String, Object> of(Draft draft, RequestStep step, List<FieldError> errors) {
    ObjectNode data = form.withYears(draft.data(), drafts.today());
    FormView view = views.view(RequestForm.class, "request", data, errors, topicOptions());
    Map<String, Object> model = new HashMap<>();
    model.put("draft", draft);
    model.put("step", step.id());
    model.put("number", step.ordinal() + 1);
    model.put("steps", marks(step));
    model.put("form", view);
    model.put("site", jurisdictions.get(draft.jurisdictionId()));
    model.put("savedAt", CLOCK.format(draft.savedAt().atZone(calendar.zone())));
    model.put("staysUntil", drafts.staysUntil(draft));
    model.put("summary", lines(view, data, step));
    model.put("similar", similarCases.openFor(draft.jurisdictionId(), areas(data), 0));
    if (step == RequestStep.NEED) {
      model.put("areaTopics", areaTopics());
    }
    if (step == RequestStep.CRIME || step == RequestStep.REVIEW) {
      model.put("doubts", CrimeQuestions.about(form.years(data)));
      model.put("figureNames", Figure.values());
      filledFigures.of(draft).ifPresent(source -> model.put("filled", source));
    }
    if (step == RequestStep.HELP || step == RequestStep.REVIEW) {
      model.put("files", files.of(draft));
      model.put("largestFile", fileCheck.largestBytes());
      errors.stream()
          .filter(error -> error.field().equals(Letters.FIELD))
          .findFirst()
          .ifPresent(error -> model.put("letterError", error.message()));
      files.of(draft).stream()
          .filter(file -> file.kind() == AttachmentKind.LETTER_OF_SUPPORT)
          .findFirst()
          .ifPresent(letter -> model.put("letter", letter));
    }
    if (step == RequestStep.REVIEW) {
      model.put("missing", missing(data, drafts.today()));
      DraftAnswers answers = new DraftAnswers(view, messages);
      model.put("answers", answers.all(data));
      model.put("years", DraftAnswers.years(data));
      model.put("figures", answers.figures(data));
    }
    return model;
  }

  private List<Line> missing(ObjectNode data, LocalDate today) {
    List<FieldError> errors = form.errors(data, today);
    FormView view = views.view(RequestForm.class, "request", data, errors, topicOptions());
    return lines(view, data, RequestStep.REVIEW);
  }

  private List<Line> lines(FormView view, ObjectNode data, RequestStep present) {
    return view.getErrors().stream()
        .map(
            line ->
                new Line(
                    // the letter is asked for on two pages
                    (line.path().equals(Letters.FIELD) ? present : RequestStep.of(line.path()))
                        .id(),
                    line.id(),
                    words.line(data, line)))
        .toList();
  }

  private static List<StepMark> marks(RequestStep present) {
    List<StepMark> marks = new ArrayList<>();
    for (RequestStep step : RequestStep.values()) {
      int compared = step.compareTo(present);
      marks.add(new StepMark(step.id(), compared < 0 ? "done" : compared == 0 ? "now" : "ahead"));
    }
    return marks;
  }

  private static List<CoreArea> areas(ObjectNode data) {
    List<CoreArea> areas = new ArrayList<>();
    for (JsonNode chosen : data.path("coreAreas")) {
      for (CoreArea area : CoreArea.values()) {
        if (area.name().equals(chosen.asText())) {
          areas.add(area);
        }
      }
    }
    return areas;
  }

  private List<AreaTopics> areaTopics() {
    List<AreaTopics> all = new ArrayList<>();
    for (CoreArea area : CoreArea.values()) {
      if (!topics.of(area).isEmpty()) {
        all.add(new AreaTopics(area.name(), topics.of(area).stream().map(this::option).toList()));
      }
    }
    return all;
  }

  private Map<String, List<Option>> topicOptions() {
    List<Option> all = new ArrayList<>();
    for (CoreArea area : CoreArea.values()) {
      topics.of(area).forEach(topic -> all.add(option(topic)));
    }
    return Map.of("subTopics", all);
  }

  private Option option(String topic) {
    return new Option(
        topic,
        String.valueOf(
            messages.getMessage("topic." + topic, null, LocaleContextHolder.getLocale())));
  }
}
