package org.psptracker.staffing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.Timeline;
import org.psptracker.web.forms.RequiredWhen;
import org.psptracker.workflow.Routing;
import org.psptracker.workflow.Step;
import org.psptracker.workflow.StepContext;
import org.springframework.stereotype.Component;

/**
 * The coordinator decides whether a disclosed conflict stands in the way. BPMN user task {@code
 * resolve-conflict}.
 */
@Component
class ResolveConflict implements Step<ResolveConflict.Form> {

  /** What can be decided: the offer counts as accepted, or the expert stays off the case. */
  enum ConflictDecision {
    WAIVE,
    RECUSE
  }

  /**
   * The decision.
   *
   * @param rationale needed to waive
   */
  @RequiredWhen(field = "decision", is = "WAIVE", need = "rationale")
  record Form(@NotNull ConflictDecision decision, @Nullable @Size(max = 2000) String rationale) {}

  private final OfferBook book;
  private final OfferView offerView;
  private final Timeline timeline;

  ResolveConflict(OfferBook book, OfferView offerView, Timeline timeline) {
    this.book = book;
    this.offerView = offerView;
    this.timeline = timeline;
  }

  @Override
  public String about() {
    return "offer";
  }

  @Override
  @SuppressWarnings("NullAway") // a form that is shown first has empty fields
  public Form open(StepContext at) {
    return new Form(null, null);
  }

  @Override
  public Routing complete(StepContext at, Form form) {
    Offer offer = book.get(at.about());
    Routing answer = Routing.answer(form.decision());
    if (form.decision() == ConflictDecision.WAIVE) {
      offer.waive(Objects.requireNonNull(form.rationale()));
      timeline.add(at.caseId(), "conflict-waived");
      return answer.with("offerAccepted", true);
    }
    offer.recuse(form.rationale());
    book.noLongerAsked(offer);
    timeline.add(at.caseId(), "expert-recused");
    return answer;
  }

  @Override
  public Map<String, Object> view(StepContext at) {
    return offerView.of(book.get(at.about()), at.caseFile());
  }

  @Override
  public String topic(StepContext at) {
    return offerView.topic(book.get(at.about()));
  }
}
