package org.psptracker.intake;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CaseEvent.CaseMerged;
import org.psptracker.cases.CaseEvent.InformationAsked;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseFiles;
import org.psptracker.cases.CasePart;
import org.psptracker.cases.CasePeople;
import org.psptracker.cases.Timeline;
import org.psptracker.web.NotFound;
import org.psptracker.web.forms.Option;
import org.psptracker.web.forms.Problems;
import org.psptracker.web.forms.RequiredWhen;
import org.psptracker.workflow.Routing;
import org.psptracker.workflow.Step;
import org.psptracker.workflow.StepContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The coordinator sees whether a request says all that triage needs, and whether it is new. BPMN
 * user task {@code review-completeness}.
 */
@Component
class ReviewCompleteness implements Step<ReviewCompleteness.Form> {

  private static final String REFERENCE = "^PSP-[0-9]{4}-[0-9]{5,}$";

  /**
   * @param confirmed checks that are met; the others are what is missing
   * @param question to the site, when something is missing
   * @param duplicateOf reference of the open case that covers this one
   * @param relatedTo reference of another case of the site that this one has to do with
   */
  @RequiredWhen(field = "completeness", is = "INCOMPLETE", need = "question")
  @RequiredWhen(field = "completeness", is = "DUPLICATE", need = "duplicateOf")
  @JsonPropertyOrder({"confirmed", "completeness"})
  record Form(
      @NotNull Completeness completeness,
      @Size(max = 7) @Nullable List<CompletenessCheck> confirmed,
      @Size(max = 2000) @Nullable String question,
      @Pattern(regexp = REFERENCE) @Nullable String duplicateOf,
      @Pattern(regexp = REFERENCE) @Nullable String relatedTo) {}

  private final CompletenessReviewRepository reviews;
  private final RequestViews views;
  private final CaseFiles cases;
  private final CasePeople people;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;

  ReviewCompleteness(
      CompletenessReviewRepository reviews,
      RequestViews views,
      CaseFiles cases,
      CasePeople people,
      Timeline timeline,
      ApplicationEventPublisher events) {
    this.reviews = reviews;
    this.views = views;
    this.cases = cases;
    this.people = people;
    this.timeline = timeline;
    this.events = events;
  }

  @Override
  @SuppressWarnings("NullAway") // a form that is not filled in yet
  public Form open(StepContext at) {
    return new Form(null, CompletenessCheck.met(views.facts(at.caseId())), null, null, null);
  }

  @Override
  public void check(StepContext at, Form form, Problems problems) {
    if (form.completeness() == Completeness.DUPLICATE) {
      String refusal = DuplicatePolicy.refusal(at.caseFile(), find(form.duplicateOf()));
      if (refusal != null) {
        problems.add("duplicateOf", refusal);
      }
    }
    String refusal = RelatedPolicy.refusal(at.caseFile(), form.relatedTo(), find(form.relatedTo()));
    if (refusal != null) {
      problems.add("relatedTo", refusal);
    }
  }

  @Override
  public Routing complete(StepContext at, Form form) {
    boolean duplicate = form.completeness() == Completeness.DUPLICATE;
    CaseFile other = duplicate ? find(form.duplicateOf()) : null;
    CaseFile related = find(form.relatedTo());
    reviews.save(
        new CompletenessReview(
            at.caseId(),
            form,
            other == null ? null : other.id(),
            related == null ? null : related.id(),
            at.actor().personId(),
            at.now()));
    takeOn(at);
    if (related != null) {
      timeline.add(at.caseId(), "case-related", related.reference());
      timeline.add(related.id(), "case-related", at.caseFile().reference());
    }
    switch (form.completeness()) {
      case COMPLETE -> timeline.add(at.caseId(), "request-complete");
      case INCOMPLETE -> ask(at, Objects.requireNonNull(form.question()));
      case DUPLICATE -> merge(at, Objects.requireNonNull(other));
    }
    return Routing.answer(form.completeness());
  }

  private void ask(StepContext at, String question) {
    timeline.add(at.caseId(), "information-asked", question);
    events.publishEvent(new InformationAsked(at.caseId(), question));
  }

  private void merge(StepContext at, CaseFile other) {
    at.caseFile().mergeInto(other.id());
    timeline.add(at.caseId(), "duplicate-of", other.reference());
    timeline.add(other.id(), "duplicate-joined", at.caseFile().reference());
    events.publishEvent(new CaseMerged(at.caseId(), other.id()));
  }

  /** The first coordinator who works on a case is its coordinator. */
  private void takeOn(StepContext at) {
    boolean taken =
        people.of(at.caseId()).stream().anyMatch(one -> one.part() == CasePart.COORDINATOR);
    if (!taken && !at.actor().isSystem()) {
      people.put(at.caseId(), at.actor().personId(), CasePart.COORDINATOR);
    }
  }

  private @Nullable CaseFile find(@Nullable String reference) {
    if (reference == null || reference.isBlank()) {
      return null;
    }
    try {
      return cases.byReference(reference);
    } catch (NotFound unknown) {
      return null;
    }
  }

  @Override
  public Map<String, Object> view(StepContext at) {
    return views.review(at.caseFile());
  }

  @Override
  public Map<String, List<Option>> options(StepContext at) {
    List<Option> open =
        views.similar(at.caseFile()).stream()
            .map(other -> new Option(other.reference(), other.reference() + ": " + other.title()))
            .toList();
    return Map.of("duplicateOf", open, "relatedTo", open);
  }
}
