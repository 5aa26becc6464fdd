package org.psptracker.cases;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.psptracker.cases.CaseItemPages.Frame;
import org.psptracker.identity.Person;
import org.psptracker.web.FieldError;
import org.psptracker.web.Unprocessable;
import org.psptracker.web.forms.InvalidForm;
import org.psptracker.web.forms.Option;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form that lets somebody of a partner read a case. */
@Controller
@RequestMapping("/cases/{reference}/partner-contacts")
class PartnerContactPages {

  private final CaseFiles cases;
  private final PartnerContacts contacts;
  private final CaseItemPages pages;
  private final Jurisdictions sites;
  private final CaseWords words;

  PartnerContactPages(
      CaseFiles cases,
      PartnerContacts contacts,
      CaseItemPages pages,
      Jurisdictions sites,
      CaseWords words) {
    this.cases = cases;
    this.contacts = contacts;
    this.pages = pages;
    this.sites = sites;
    this.words = words;
  }

  @GetMapping("/new")
  ModelAndView empty(@PathVariable String reference, @RequestParam(defaultValue = "") String find) {
    CaseFile caseFile = cases.visible(reference);
    contacts.mustChange(caseFile);
    return show(caseFile, pages.empty(PartnerContactsApi.Form.class), List.of(), find);
  }

  @PostMapping
  ModelAndView add(
      @PathVariable String reference,
      @RequestParam(name = "_find", defaultValue = "") String find,
      HttpServletRequest request) {
    CaseFile caseFile = cases.visible(reference);
    contacts.mustChange(caseFile);
    ObjectNode typed = pages.typed(PartnerContactsApi.Form.class, request);
    try {
      contacts.add(caseFile, pages.read(PartnerContactsApi.Form.class, typed).person());
    } catch (InvalidForm invalid) {
      return show(caseFile, typed, invalid.errors(), find);
    } catch (Unprocessable unprocessable) {
      return show(
          caseFile,
          typed,
          List.of(new FieldError("person", words.say(unprocessable.messageKey()))),
          find);
    }
    return new ModelAndView("redirect:" + CaseItemController.back(reference, "partners"));
  }

  @PostMapping("/{id}/end")
  String end(@PathVariable String reference, @PathVariable long id) {
    contacts.end(cases.visible(reference), id);
    return "redirect:" + CaseItemController.back(reference, "partners");
  }

  private ModelAndView show(
      CaseFile caseFile, ObjectNode tree, List<FieldError> errors, String find) {
    PartnerContacts.Offered offered = contacts.possible(caseFile, find);
    Map<Long, Jurisdiction> agencies =
        sites.byIds(
            offered.people().stream()
                .flatMap(one -> Stream.ofNullable(one.jurisdictionId()))
                .distinct()
                .toList());
    List<Option> people =
        offered.people().stream()
            .map(one -> new Option(Long.toString(one.id()), one.name(), who(one, agencies)))
            .toList();
    ModelAndView page =
        pages.show(
            PartnerContactsApi.Form.class, frame(caseFile), tree, errors, Map.of("person", people));
    page.addObject("find", find);
    page.addObject("most", offered.areAll() ? 0 : PartnerContacts.MOST_OFFERED);
    return page;
  }

  /** Title, agency, role and address: people of one name are told apart by them. */
  private String who(Person person, Map<Long, Jurisdiction> agencies) {
    Jurisdiction agency =
        person.jurisdictionId() == null ? null : agencies.get(person.jurisdictionId());
    return Stream.of(
            Stream.of(person.title(), agency == null ? "" : agency.name()),
            person.roles().stream().sorted().map(role -> words.say("role." + role.id())),
            Stream.of(person.email()))
        .flatMap(Function.identity())
        .filter(word -> !word.isBlank())
        .reduce((before, next) -> words.say("case.person.part", before, next))
        .orElse("");
  }

  private static Frame frame(CaseFile caseFile) {
    String path = "/cases/" + caseFile.reference() + "/partner-contacts";
    return new Frame(
        "add-partner-contact",
        caseFile.reference(),
        path,
        CaseItemController.back(caseFile.reference(), "partners"),
        "cases/partner-contact-form",
        false);
  }
}
