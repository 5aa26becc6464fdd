package org.psptracker.cases;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.psptracker.cases.CasePeople.CasePerson;
import org.psptracker.web.forms.Forms;
import org.psptracker.web.forms.JsonBody;
import org.psptracker.web.forms.TakesForm;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** People of partners who read a case. */
@RestController
@RequestMapping("/api/cases/{reference}/partner-contacts")
class PartnerContactsApi {

  /**
   * Whom to let in.
   *
   * @param person key of somebody the programme knows
   */
  record Form(@NotNull Long person) {}

  private final CaseFiles cases;
  private final PartnerContacts contacts;
  private final JsonBody bodies;
  private final Forms forms;

  PartnerContactsApi(CaseFiles cases, PartnerContacts contacts, JsonBody bodies, Forms forms) {
    this.cases = cases;
    this.contacts = contacts;
    this.bodies = bodies;
    this.forms = forms;
  }

  @GetMapping
  @Operation(summary = "People of partners who read the case")
  Slice<CasePerson> all(@PathVariable String reference) {
    return new Slice<>(contacts.of(cases.visible(reference).id()), null);
  }

  @PostMapping
  @TakesForm(Form.class)
  @Operation(summary = "Let somebody of a partner read the case")
  ResponseEntity<CasePerson> add(@PathVariable String reference, HttpServletRequest request) {
    CaseFile caseFile = cases.visible(reference);
    contacts.mustChange(caseFile);
    CasePerson added =
        contacts.add(caseFile, forms.read(Form.class, bodies.read(request)).person());
    return ResponseEntity.created(URI.create("/api/cases/" + reference + "/partner-contacts"))
        .body(added);
  }

  @DeleteMapping("/{id}")
  @Operation(summary = "End somebody's sight of the case")
  ResponseEntity<Void> end(@PathVariable String reference, @PathVariable long id) {
    contacts.end(cases.visible(reference), id);
    return ResponseEntity.noContent().build();
  }
}
