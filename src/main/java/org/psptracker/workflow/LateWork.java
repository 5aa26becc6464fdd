package org.psptracker.workflow;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CaseDates;
import org.psptracker.cases.CaseFiles;
import org.psptracker.cases.CaseSummaries;
import org.psptracker.web.Conflict;
import org.psptracker.web.forms.FieldWords;
import org.psptracker.web.forms.FormViews;
import org.psptracker.web.forms.Forms;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page for whoever sent a step that somebody else has done or taken, or that rests: it says who
 * and when, and keeps what was typed to be read and copied.
 */
@Component
@Transactional(readOnly = true)
class LateWork {

  private record Place(String step, long caseId, @Nullable String topic) {}

  private final Inbox inbox;
  private final ClosedSteps closed;
  private final Steps steps;
  private final Forms forms;
  private final FormViews views;
  private final CaseFiles cases;
  private final CaseSummaries summaries;
  private final CaseDates dates;
  private final MessageSource messages;

  LateWork(
      Inbox inbox,
      ClosedSteps closed,
      Steps steps,
      Forms forms,
      FormViews views,
      CaseFiles cases,
      CaseSummaries summaries,
      CaseDates dates,
      MessageSource messages) {
    this.inbox = inbox;
    this.closed = closed;
    this.steps = steps;
    this.forms = forms;
    this.views = views;
    this.cases = cases;
    this.summaries = summaries;
    this.dates = dates;
    this.messages = messages;
  }

  /**
   * The page, with status 409.
   *
   * @param why was found after it was certain that the actor sees the case
   * @param parameters what was sent
   */
  ModelAndView page(String taskId, Conflict why, Map<String, String[]> parameters, Locale locale) {
    Place place = place(taskId, why);
    ModelAndView page = new ModelAndView("workflow/LatePage", HttpStatus.CONFLICT);
    page.addObject("step", "step." + place.step());
    page.addObject("topic", place.topic());
    page.addObject("case", summaries.of(cases.get(place.caseId())));
    page.addObject("why", words(why, locale));
    page.addObject("typed", typed(steps.get(place.step()), parameters));
    return page;
  }

  private Place place(String taskId, Conflict why) {
    return inbox
        .find(taskId)
        .map(row -> new Place(row.step(), row.caseId(), row.topic()))
        .or(
            () ->
                closed
                    .find(taskId)
                    .map(done -> new Place(done.step(), done.caseId(), done.topic())))
        .orElseThrow(() -> why);
  }

  private String words(Conflict why, Locale locale) {
    Object[] said =
        Stream.of(why.args())
            .map(arg -> arg instanceof Instant when ? dates.time(when, locale) : arg)
            .toArray();
    return messages.getMessage(why.messageKey(), said, locale);
  }

  private List<FieldWords.Line> typed(Steps.StepKind kind, Map<String, String[]> parameters) {
    ObjectNode tree = forms.fromParameters(kind.form(), parameters);
    tree.retain(views.fields(kind.form()));
    return views.words(kind.form(), "step." + kind.id(), Map.of()).lines(tree);
  }
}
