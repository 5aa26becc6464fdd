package org.psptracker.staffing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.Timeline;
import org.psptracker.web.forms.Problems;
import org.psptracker.web.forms.RequiredWhen;
import org.psptracker.workflow.Routing;
import org.psptracker.workflow.Step;
import org.psptracker.workflow.StepContext;
import org.springframework.stereotype.Component;

/** The expert answers an offer. BPMN user task {@code respond-to-offer}. */
@Component
class RespondToOffer implements Step<RespondToOffer.Form> {

  /** What an expert may answer. */
  enum OfferAnswer {
    ACCEPT,
    DECLINE,
    CONFLICT,
    OTHER_DATES
  }

  /** What an expert who accepts says of ties to the site. */
  enum NoTie {
    NONE,
    DISCLOSED
  }

  /**
   * The answer.
   *
   * @param attestation needed to accept; with a tie the answer is CONFLICT
   * @param reason needed to decline
   * @param conflict the tie, needed to disclose one
   * @param proposedFrom first day on which the expert could work instead
   * @param proposedUntil last day on which the expert could work instead
   */
  @RequiredWhen(field = "answer", is = "ACCEPT", need = "attestation")
  @RequiredWhen(field = "answer", is = "DECLINE", need = "reason")
  @RequiredWhen(field = "answer", is = "CONFLICT", need = "conflict")
  @RequiredWhen(
      field = "answer",
      is = "OTHER_DATES",
      need = {"proposedFrom", "proposedUntil"})
  record Form(
      @NotNull OfferAnswer answer,
      @Nullable NoTie attestation,
      @Nullable @Size(max = 2000) String reason,
      @Nullable @Size(max = 2000) String conflict,
      @Nullable LocalDate proposedFrom,
      @Nullable LocalDate proposedUntil) {}

  private final OfferBook book;
  private final OfferView offerView;
  private final FirstLook firstLook;
  private final Timeline timeline;

  RespondToOffer(OfferBook book, OfferView offerView, FirstLook firstLook, Timeline timeline) {
    this.book = book;
    this.offerView = offerView;
    this.firstLook = firstLook;
    this.timeline = timeline;
  }

  @Override
  public String about() {
    return "offer";
  }

  @Override
  public Long assignee(StepContext at) {
    return book.get(at.about()).expertId();
  }

  @Override
  @SuppressWarnings("NullAway") // a form that is shown first has empty fields
  public Form open(StepContext at) {
    firstLook.note(book.get(at.about()), at.actor());
    return new Form(null, null, null, null, null, null);
  }

  @Override
  public void check(StepContext at, Form form, Problems problems) {
    if (form.answer() == OfferAnswer.ACCEPT && form.attestation() == NoTie.DISCLOSED) {
      problems.contradiction("staffing.problem.accept-with-tie", "answer", "attestation");
    }
    LocalDate from = form.proposedFrom();
    LocalDate until = form.proposedUntil();
    if (from != null && until != null && until.isBefore(from)) {
      problems.contradiction("staffing.problem.window", "proposedFrom", "proposedUntil");
    }
  }

  @Override
  public Routing complete(StepContext at, Form form) {
    Offer offer = book.get(at.about());
    switch (form.answer()) {
      case ACCEPT -> {
        offer.accept(at.now());
        timeline.add(at.caseId(), "offer-accepted");
      }
      case DECLINE -> {
        offer.decline(at.now(), said(form.reason()));
        book.noLongerAsked(offer);
        timeline.add(at.caseId(), "offer-declined");
      }
      case CONFLICT -> {
        offer.disclose(at.now(), said(form.conflict()));
        timeline.add(at.caseId(), "conflict-disclosed");
      }
      case OTHER_DATES -> {
        offer.propose(
            at.now(),
            Objects.requireNonNull(form.proposedFrom()),
            Objects.requireNonNull(form.proposedUntil()),
            form.reason());
        book.noLongerAsked(offer);
        timeline.add(at.caseId(), "other-dates-proposed");
      }
    }
    Routing answer = Routing.answer(form.answer());
    return form.answer() == OfferAnswer.ACCEPT ? answer.with("offerAccepted", true) : answer;
  }

  @Override
  public Map<String, Object> view(StepContext at) {
    return offerView.of(book.get(at.about()), at.caseFile());
  }

  @Override
  public String topic(StepContext at) {
    return offerView.topic(book.get(at.about()));
  }

  private static String said(@Nullable String text) {
    return Objects.requireNonNull(text);
  }
}
