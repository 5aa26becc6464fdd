package org.psptracker.staffing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseFiles;
import org.psptracker.identity.CurrentActor;
import org.psptracker.staffing.StaffingFacts.EngagementFact;
import org.psptracker.staffing.StaffingFacts.OfferFact;
import org.psptracker.staffing.StaffingFacts.PositionFact;
import org.psptracker.web.forms.Forms;
import org.psptracker.web.forms.JsonBody;
import org.psptracker.web.forms.TakesForm;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is on a case, who was asked, and who leaves, for clients. */
@RestController
@RequestMapping("/api/cases/{reference}")
@Tag(name = "staffing")
class StaffingApi {

  /** A list that ends here. */
  record Items<T>(List<T> items, @Nullable String next) {}

  private final CaseFiles cases;
  private final StaffingFacts facts;
  private final StaffingMoves moves;
  private final JsonBody bodies;
  private final Forms forms;
  private final CurrentActor currentActor;

  StaffingApi(
      CaseFiles cases,
      StaffingFacts facts,
      StaffingMoves moves,
      JsonBody bodies,
      Forms forms,
      CurrentActor currentActor) {
    this.cases = cases;
    this.facts = facts;
    this.moves = moves;
    this.bodies = bodies;
    this.forms = forms;
    this.currentActor = currentActor;
  }

  @GetMapping("/engagements")
  @Operation(summary = "Experts on the case, present and past")
  Items<EngagementFact> engagements(@PathVariable String reference) {
    CaseFile caseFile = cases.visible(reference);
    return new Items<>(facts.engagements(caseFile, currentActor.get()), null);
  }

  @GetMapping("/positions")
  @Operation(summary = "Places on the case for which experts are needed")
  Items<PositionFact> positions(@PathVariable String reference) {
    return new Items<>(facts.positions(cases.visible(reference).id()), null);
  }

  @GetMapping("/offers")
  @Operation(summary = "Who was asked and what they answered; experts see their own offers")
  Items<OfferFact> offers(@PathVariable String reference) {
    CaseFile caseFile = cases.visible(reference);
    return new Items<>(facts.offers(caseFile, currentActor.get()), null);
  }

  @PostMapping("/engagements/{id}/leave")
  @TakesForm(ReasonForm.class)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "The expert leaves the case; in delivery somebody else is looked for")
  void leave(@PathVariable String reference, @PathVariable long id, HttpServletRequest request) {
    moves.toLeave(reference, id);
    moves.leave(reference, id, forms.read(ReasonForm.class, bodies.read(request)).reason());
  }

  @PostMapping("/offers/{id}/take-back")
  @TakesForm(ReasonForm.class)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Takes back an offer that its expert has not opened")
  void takeBack(@PathVariable String reference, @PathVariable long id, HttpServletRequest request) {
    moves.toTakeBack(reference, id);
    moves.takeBack(reference, id, forms.read(ReasonForm.class, bodies.read(request)).reason());
  }
}
