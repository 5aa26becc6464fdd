package org.psptracker.cases;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.psptracker.web.forms.Forms;
import org.psptracker.web.forms.JsonBody;
import org.psptracker.web.forms.TakesForm;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Notes and partners of a case. */
@RestController
@RequestMapping("/api/cases/{reference}")
class CaseItemsApi {

  /** A partner with its key beside its facts. */
  record PartnerItem(long id, @JsonUnwrapped PartnerForm facts) {

    static PartnerItem of(CasePartners.Partner partner) {
      return new PartnerItem(partner.id(), partner.facts());
    }
  }

  private final CaseFiles cases;
  private final CaseNotes notes;
  private final CasePartners partners;
  private final JsonBody bodies;
  private final Forms forms;

  CaseItemsApi(
      CaseFiles cases, CaseNotes notes, CasePartners partners, JsonBody bodies, Forms forms) {
    this.cases = cases;
    this.notes = notes;
    this.partners = partners;
    this.bodies = bodies;
    this.forms = forms;
  }

  @GetMapping("/notes")
  @Operation(summary = "Notes that you read, newest first")
  Slice<CaseNotes.Note> notes(@PathVariable String reference) {
    return new Slice<>(notes.of(cases.visible(reference)), null);
  }

  @PostMapping("/notes")
  @TakesForm(CaseNotes.Form.class)
  @Operation(summary = "Add a note")
  ResponseEntity<CaseNotes.Note> addNote(
      @PathVariable String reference, HttpServletRequest request) {
    CaseFile caseFile = cases.visible(reference);
    notes.mustAdd(caseFile);
    CaseNotes.Note added =
        notes.add(caseFile, forms.read(CaseNotes.Form.class, bodies.read(request)));
    return ResponseEntity.created(URI.create("/api/cases/" + reference + "/notes")).body(added);
  }

  @GetMapping("/partners")
  @Operation(summary = "Organisations that take part")
  Slice<PartnerItem> partners(@PathVariable String reference) {
    List<CasePartners.Partner> all = partners.of(cases.visible(reference).id());
    return new Slice<>(all.stream().map(PartnerItem::of).toList(), null);
  }

  @PostMapping("/partners")
  @TakesForm(PartnerForm.class)
  @Operation(summary = "Add a partner")
  ResponseEntity<PartnerItem> addPartner(
      @PathVariable String reference, HttpServletRequest request) {
    CaseFile caseFile = cases.visible(reference);
    partners.mustChange(caseFile);
    CasePartners.Partner added =
        partners.add(caseFile, forms.read(PartnerForm.class, bodies.read(request)));
    return ResponseEntity.created(URI.create("/api/cases/" + reference + "/partners/" + added.id()))
        .body(PartnerItem.of(added));
  }

  @GetMapping("/partners/{id}")
  @Operation(summary = "One partner")
  PartnerItem partner(@PathVariable String reference, @PathVariable long id) {
    return PartnerItem.of(partners.get(cases.visible(reference), id));
  }

  @PutMapping("/partners/{id}")
  @TakesForm(PartnerForm.class)
  @Operation(summary = "Change a partner")
  PartnerItem changePartner(
      @PathVariable String reference, @PathVariable long id, HttpServletRequest request) {
    CaseFile caseFile = cases.visible(reference);
    partners.mustChange(caseFile);
    return PartnerItem.of(
        partners.change(caseFile, id, forms.read(PartnerForm.class, bodies.read(request))));
  }

  @DeleteMapping("/partners/{id}")
  @Operation(summary = "Take a partner off the case")
  ResponseEntity<Void> removePartner(@PathVariable String reference, @PathVariable long id) {
    partners.remove(cases.visible(reference), id);
    return ResponseEntity.noContent().build();
  }
}
