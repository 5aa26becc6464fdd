package org.psptracker.cases;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.psptracker.cases.CaseItemPages.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The small forms for notes and partners of a case. */
@Controller
@RequestMapping("/cases/{reference}")
class CaseItemController {

  private final CaseFiles cases;
  private final CaseNotes notes;
  private final CasePartners partners;
  private final CaseItemPages pages;

  CaseItemController(CaseFiles cases, CaseNotes notes, CasePartners partners, CaseItemPages pages) {
    this.cases = cases;
    this.notes = notes;
    this.partners = partners;
    this.pages = pages;
  }

  @GetMapping("/notes/new")
  ModelAndView newNote(@PathVariable String reference) {
    notes.mustAdd(cases.visible(reference));
    ObjectNode empty = pages.empty(CaseNotes.Form.class);
    return pages.show(CaseNotes.Form.class, noteFrame(reference), empty, List.of());
  }

  @PostMapping("/notes")
  ModelAndView addNote(@PathVariable String reference, HttpServletRequest request) {
    CaseFile caseFile = cases.visible(reference);
    notes.mustAdd(caseFile);
    ObjectNode typed = pages.typed(CaseNotes.Form.class, request);
    Frame frame = noteFrame(reference);
    return pages.accept(
        CaseNotes.Form.class,
        frame,
        typed,
        () -> {
          notes.add(caseFile, pages.read(CaseNotes.Form.class, typed));
          return frame.back();
        });
  }

  @GetMapping("/partners/new")
  ModelAndView newPartner(@PathVariable String reference) {
    partners.mustChange(cases.visible(reference));
    Frame frame = partnerFrame(reference, "/partners", "add-partner");
    return pages.show(PartnerForm.class, frame, pages.empty(PartnerForm.class), List.of());
  }

  @PostMapping("/partners")
  ModelAndView addPartner(@PathVariable String reference, HttpServletRequest request) {
    CaseFile caseFile = cases.visible(reference);
    partners.mustChange(caseFile);
    ObjectNode typed = pages.typed(PartnerForm.class, request);
    Frame frame = partnerFrame(reference, "/partners", "add-partner");
    return pages.accept(
        PartnerForm.class,
        frame,
        typed,
        () -> {
          partners.add(caseFile, pages.read(PartnerForm.class, typed));
          return frame.back();
        });
  }

  @GetMapping("/partners/{id}")
  ModelAndView partner(@PathVariable String reference, @PathVariable long id) {
    CaseFile caseFile = cases.visible(reference);
    partners.mustChange(caseFile);
    PartnerForm present = partners.get(caseFile, id).facts();
    Frame frame = partnerFrame(reference, "/partners/" + id, "change-partner");
    return pages.show(PartnerForm.class, frame, pages.tree(present), List.of());
  }

  @PostMapping("/partners/{id}")
  ModelAndView changePartner(
      @PathVariable String reference, @PathVariable long id, HttpServletRequest request) {
    CaseFile caseFile = cases.visible(reference);
    partners.mustChange(caseFile);
    ObjectNode typed = pages.typed(PartnerForm.class, request);
    Frame frame = partnerFrame(reference, "/partners/" + id, "change-partner");
    return pages.accept(
        PartnerForm.class,
        frame,
        typed,
        () -> {
          partners.change(caseFile, id, pages.read(PartnerForm.class, typed));
          return frame.back();
        });
  }

  @PostMapping("/partners/{id}/remove")
  String removePartner(@PathVariable String reference, @PathVariable long id) {
    partners.remove(cases.visible(reference), id);
    return "redirect:" + back(reference, "partners");
  }

  private static Frame noteFrame(String reference) {
    return new Frame(
        "add-note",
        reference,
        "/cases/" + reference + "/notes",
        back(reference, "notes"),
        "cases/note-form",
        false);
  }

  private static Frame partnerFrame(String reference, String path, String id) {
    return new Frame(
        id,
        reference,
        "/cases/" + reference + path,
        back(reference, "partners"),
        "cases/partner-form",
        false);
  }

  static String back(String reference, String section) {
    return "/cases/" + reference + "?facts=" + section + "#facts";
  }
}
