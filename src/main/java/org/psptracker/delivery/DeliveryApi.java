package org.psptracker.delivery;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseFiles;
import org.psptracker.cases.Slice;
import org.psptracker.web.forms.Forms;
import org.psptracker.web.forms.JsonBody;
import org.psptracker.web.forms.TakesForm;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Needs, versions of the plan, deliverables and recommendations of a case. */
@RestController
@RequestMapping("/api/cases/{reference}")
class DeliveryApi {

  private final CaseFiles cases;
  private final NeedsReading needs;
  private final PlanViews plans;
  private final Deliverables deliverables;
  private final RecommendationViews recommendations;
  private final JsonBody bodies;
  private final Forms forms;

  DeliveryApi(
      CaseFiles cases,
      NeedsReading needs,
      PlanViews plans,
      Deliverables deliverables,
      RecommendationViews recommendations,
      JsonBody bodies,
      Forms forms) {
    this.cases = cases;
    this.needs = needs;
    this.plans = plans;
    this.deliverables = deliverables;
    this.recommendations = recommendations;
    this.bodies = bodies;
    this.forms = forms;
  }

  @GetMapping("/needs")
  @Operation(summary = "Needs assessments, newest first")
  Slice<NeedsView> needs(@PathVariable String reference) {
    return slice(needs.all(cases.visible(reference).id()));
  }

  @GetMapping("/plans")
  @Operation(summary = "Versions of the work plan, newest first, each with what changed")
  Slice<PlanView> plans(@PathVariable String reference) {
    return slice(plans.all(cases.visible(reference).id()));
  }

  @GetMapping("/deliverables")
  @Operation(summary = "Deliverables of the signed-off plan, in order of due date")
  Slice<Deliverables.Item> deliverables(@PathVariable String reference) {
    return slice(deliverables.of(cases.visible(reference).id()));
  }

  @PostMapping("/deliverables/{id}/done")
  @TakesForm(ActivityForms.Done.class)
  @Operation(summary = "Say since when a deliverable is there")
  Deliverables.Item done(
      @PathVariable String reference, @PathVariable long id, HttpServletRequest request) {
    CaseFile caseFile = cases.visible(reference);
    deliverables.get(caseFile, id);
    deliverables.mustBeTheirs(caseFile);
    return deliverables.done(
        caseFile, id, forms.read(ActivityForms.Done.class, bodies.read(request)));
  }

  @GetMapping("/recommendations")
  @Operation(summary = "Recommendations and what became of each, in order of number")
  Slice<RecommendationView> recommendations(@PathVariable String reference) {
    return slice(recommendations.ofCase(cases.visible(reference).id()));
  }

  private static <T> Slice<T> slice(List<T> items) {
    return new Slice<>(items, null);
  }
}
