package org.psptracker.delivery;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseFiles;
import org.psptracker.cases.Slice;
import org.psptracker.web.forms.Forms;
import org.psptracker.web.forms.JsonBody;
import org.psptracker.web.forms.TakesForm;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Activities of a case: read by all who see it, changed by the coordinator and the lead expert. */
@RestController
@RequestMapping("/api/cases/{reference}/activities")
class ActivitiesApi {

  private final CaseFiles cases;
  private final ActivityMoves moves;
  private final ActivityReading reading;
  private final JsonBody bodies;
  private final Forms forms;

  ActivitiesApi(
      CaseFiles cases, ActivityMoves moves, ActivityReading reading, JsonBody bodies, Forms forms) {
    this.cases = cases;
    this.moves = moves;
    this.reading = reading;
    this.bodies = bodies;
    this.forms = forms;
  }

  @GetMapping
  @Operation(summary = "Activities, planned, reported and cancelled, in order of number")
  Slice<ActivityView> all(@PathVariable String reference) {
    return new Slice<>(reading.all(cases.visible(reference)), null);
  }

  @GetMapping("/{id}")
  @Operation(summary = "One activity")
  ActivityView one(@PathVariable String reference, @PathVariable long id) {
    return reading.one(cases.visible(reference), id);
  }

  @PostMapping
  @TakesForm(ActivityForms.Add.class)
  @Operation(summary = "Add an activity to the running plan")
  ResponseEntity<ActivityView> add(@PathVariable String reference, HttpServletRequest request) {
    CaseFile caseFile = cases.visible(reference);
    long id = moves.add(caseFile, read(caseFile, ActivityForms.Add.class, request)).id();
    return ResponseEntity.created(URI.create("/api/cases/" + reference + "/activities/" + id))
        .body(reading.one(caseFile, id));
  }

  @PostMapping("/{id}/cancel")
  @TakesForm(ActivityForms.Cancel.class)
  @Operation(summary = "Call an activity off that was not delivered")
  ActivityView cancel(
      @PathVariable String reference, @PathVariable long id, HttpServletRequest request) {
    CaseFile caseFile = cases.visible(reference);
    reading.one(caseFile, id);
    moves.cancel(caseFile, id, read(caseFile, ActivityForms.Cancel.class, request));
    return reading.one(caseFile, id);
  }

  @PostMapping("/{id}/reschedule")
  @TakesForm(ActivityForms.NewDates.class)
  @Operation(summary = "Give an activity new dates; the old ones stay on record")
  ActivityView reschedule(
      @PathVariable String reference, @PathVariable long id, HttpServletRequest request) {
    CaseFile caseFile = cases.visible(reference);
    reading.one(caseFile, id);
    moves.reschedule(caseFile, id, read(caseFile, ActivityForms.NewDates.class, request));
    return reading.one(caseFile, id);
  }

  private <F extends Record> F read(CaseFile caseFile, Class<F> form, HttpServletRequest request) {
    moves.mustBeTheirs(caseFile);
    return forms.read(form, bodies.read(request));
  }
}
