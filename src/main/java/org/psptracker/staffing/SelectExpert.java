package org.psptracker.staffing;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.Timeline;
import org.psptracker.web.forms.Option;
import org.psptracker.web.forms.Problems;
import org.psptracker.web.forms.RequiredWhen;
import org.psptracker.workflow.Routing;
import org.psptracker.workflow.Step;
import org.psptracker.workflow.StepContext;
import org.springframework.stereotype.Component;

/**
 * The coordinator chooses whom to ask for a position, one or several at once. BPMN user task {@code
 * select-expert}.
 */
@Component
class SelectExpert implements Step<SelectExpert.Form> {

  /**
   * The choice.
   *
   * @param experts keys of the people asked; the first to accept takes the position
   * @param rationale needed unless the first of the shortlist is among them
   * @param askAgain whether to ask somebody who was asked for this position before
   * @param windowFrom other first day than planned
   * @param windowUntil other last day than planned
   * @param tie whether whoever chooses has a personal or financial tie to one of them
   */
  @RequiredWhen(field = "tie", is = "DISCLOSED", need = "tieNote")
  @JsonPropertyOrder({"experts", "rationale", "windowFrom", "windowUntil", "tie", "tieNote"})
  record Form(
      @NotNull @Size(min = 1, max = 10) List<Long> experts,
      @Nullable @Size(max = 2000) String rationale,
      @Nullable Boolean askAgain,
      @Nullable LocalDate windowFrom,
      @Nullable LocalDate windowUntil,
      @NotNull Tie tie,
      @Nullable @Size(max = 1000) String tieNote) {}

  private final Positions positions;
  private final Needs needs;
  private final Shortlists shortlists;
  private final ShortlistView shortlistView;
  private final ChoiceRules choiceRules;
  private final OfferBook book;
  private final Timeline timeline;

  SelectExpert(
      Positions positions,
      Needs needs,
      Shortlists shortlists,
      ShortlistView shortlistView,
      ChoiceRules choiceRules,
      OfferBook book,
      Timeline timeline) {
    this.positions = positions;
    this.needs = needs;
    this.shortlists = shortlists;
    this.shortlistView = shortlistView;
    this.choiceRules = choiceRules;
    this.book = book;
    this.timeline = timeline;
  }

  @Override
  public String about() {
    return "position";
  }

  @Override
  @SuppressWarnings("NullAway") // a form that is shown first has empty fields
  public Form open(StepContext at) {
    List<Long> first =
        shortlist(at, null, null).first().map(row -> List.of(row.expertId())).orElse(null);
    return new Form(first, null, null, null, null, null, null);
  }

  @Override
  public void check(StepContext at, Form form, Problems problems) {
    Position position = position(at);
    LocalDate from = form.windowFrom() == null ? position.from() : form.windowFrom();
    LocalDate until = form.windowUntil() == null ? position.until() : form.windowUntil();
    if (until.isBefore(from)) {
      problems.contradiction("staffing.problem.window", "windowFrom", "windowUntil");
      return;
    }
    choiceRules.check(shortlist(at, from, until), form, problems);
  }

  @Override
  public Routing complete(StepContext at, Form form) {
    Position position = position(at);
    if (form.windowFrom() != null || form.windowUntil() != null) {
      Need planned = needs.of(position, form.windowFrom(), form.windowUntil());
      position.plan(planned.from(), planned.until());
    }
    Shortlist shortlist = shortlist(at, null, null);
    long shortlistId = shortlists.keep(shortlist);
    List<Long> offers =
        form.experts().stream()
            .distinct()
            .map(
                expert ->
                    book.ask(
                        position,
                        expert,
                        choice(form, shortlist, shortlistId, expert),
                        at.caseFile().priority()))
            .map(Offer::id)
            .toList();
    timeline.add(at.caseId(), position.lead() ? "offers-made-lead" : "offers-made", offers.size());
    return Routing.none().with("offers", offers);
  }

  @Override
  public Map<String, Object> view(StepContext at) {
    Position position = position(at);
    Map<String, Object> view =
        new LinkedHashMap<>(shortlistView.of(shortlist(at, null, null), position, at.today()));
    view.put("expires", shortlistView.day(book.end(at.caseFile().priority())));
    return view;
  }

  @Override
  public Map<String, List<Option>> options(StepContext at) {
    return Map.of("experts", shortlistView.options(shortlist(at, null, null)));
  }

  @Override
  public String topic(StepContext at) {
    return shortlistView.title(position(at));
  }

  private static Offer.Choice choice(
      Form form, Shortlist shortlist, long shortlistId, long expertId) {
    Optional<Integer> rank = shortlist.of(expertId).map(Shortlist.Row::rank);
    return new Offer.Choice(
        shortlistId, rank.orElse(null), form.rationale(), form.tie(), form.tieNote());
  }

  private Position position(StepContext at) {
    return positions.findById(at.about()).orElseThrow();
  }

  private Shortlist shortlist(StepContext at, @Nullable LocalDate from, @Nullable LocalDate until) {
    return shortlists.compute(needs.of(position(at), from, until));
  }
}
