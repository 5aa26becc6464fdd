package org.psptracker.intake;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseSummaries;
import org.psptracker.cases.CaseSummary;
import org.psptracker.identity.CurrentActor;
import org.psptracker.web.Refused;
import org.psptracker.web.forms.Forms;
import org.psptracker.web.forms.JsonBody;
import org.psptracker.web.forms.TakesForm;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files requests. */
@RestController
@RequestMapping("/api/requests")
class RequestsApi {

  private final Filing filing;
  private final Drafts drafts;
  private final CaseSummaries summaries;
  private final Forms forms;
  private final JsonBody bodies;
  private final CurrentActor currentActor;

  RequestsApi(
      Filing filing,
      Drafts drafts,
      CaseSummaries summaries,
      Forms forms,
      JsonBody bodies,
      CurrentActor currentActor) {
    this.filing = filing;
    this.drafts = drafts;
    this.summaries = summaries;
    this.forms = forms;
    this.bodies = bodies;
    this.currentActor = currentActor;
  }

  @PostMapping
  @Operation(
      summary = "File a request",
      description =
          "It becomes a case at once. With draft, the files of that draft go to the case and the"
              + " draft is gone; what is filed is the body.")
  @TakesForm(schema = "Request")
  ResponseEntity<CaseSummary> file(
      @RequestParam(required = false) @Nullable Long draft, HttpServletRequest request) {
    if (!DraftAccess.mayFile(currentActor.get())) {
      throw new Refused("intake.refused.role");
    }
    Draft from = draft == null ? null : drafts.get(draft);
    CaseFile filed = filing.file(forms.read(RequestForm.class, bodies.read(request)), from);
    return ResponseEntity.created(URI.create("/api/cases/" + filed.reference()))
        .body(summaries.of(filed));
  }
}
