package org.psptracker.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.psptracker.calendar.BusinessCalendar;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseFiles;
import org.psptracker.cases.Jurisdiction;
import org.psptracker.cases.Jurisdictions;
import org.psptracker.identity.CurrentActor;
import org.psptracker.identity.People;
import org.psptracker.identity.Person;
import org.psptracker.web.FieldError;
import org.psptracker.web.NotFound;
import org.psptracker.web.Refused;
import org.psptracker.web.forms.Contradiction;
import org.psptracker.web.forms.InvalidForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a request begins and where it is sent. */
@Controller
class NewRequestPage {

  /** A draft as the list shows it. */
  record DraftLine(long id, String site, String savedBy, LocalDate savedOn, LocalDate staysUntil) {}

  private final Drafts drafts;
  private final DraftForm form;
  private final RequestPageModel pages;
  private final Filing filing;
  private final CaseFiles cases;
  private final SimilarCases similarCases;
  private final Jurisdictions jurisdictions;
  private final People people;
  private final CurrentActor currentActor;
  private final BusinessCalendar calendar;

  NewRequestPage(
      Drafts drafts,
      DraftForm form,
      RequestPageModel pages,
      Filing filing,
      CaseFiles cases,
      SimilarCases similarCases,
      Jurisdictions jurisdictions,
      People people,
      CurrentActor currentActor,
      BusinessCalendar calendar) {
    this.drafts = drafts;
    this.form = form;
    this.pages = pages;
    this.filing = filing;
    this.cases = cases;
    this.similarCases = similarCases;
    this.jurisdictions = jurisdictions;
    this.people = people;
    this.currentActor = currentActor;
    this.calendar = calendar;
  }

  @GetMapping("/requests/new")
  String show(Model model) {
    if (!DraftAccess.mayFile(currentActor.get())) {
      throw new Refused("intake.refused.role");
    }
    Long own = drafts.ownSite();
    model.addAttribute("drafts", drafts.mine().stream().map(this::line).toList());
    if (own == null) {
      model.addAttribute("sites", jurisdictions.all());
    } else {
      model.addAttribute("similar", similarCases.openFor(own, List.of(), 0));
    }
    return "intake/NewRequestPage";
  }

  @PostMapping("/requests/drafts")
  String begin(@RequestParam(required = false) @Nullable Long jurisdictionId) {
    if (!DraftAccess.mayFile(currentActor.get())) {
      throw new Refused("intake.refused.role");
    }
    Long own = drafts.ownSite();
    Long site = own == null ? jurisdictionId : own;
    if (site == null || jurisdictions.find(site).isEmpty()) {
      return "redirect:/requests/new";
    }
    Draft draft = drafts.begin(site, JsonNodeFactory.instance.objectNode());
    return "redirect:/requests/drafts/" + draft.id() + "/agency";
  }

  /** Files the draft; what is missing comes back as the review page with its errors. */
  @PostMapping("/requests/drafts/{id}/send")
  ModelAndView send(@PathVariable long id) {
    Draft draft = drafts.get(id);
    List<FieldError> errors = form.errors(draft.data(), drafts.today());
    if (errors.isEmpty()) {
      try {
        CaseFile filed = filing.file(form.fileable(draft.data()), draft);
        return new ModelAndView("redirect:/requests/sent/" + filed.reference());
      } catch (InvalidForm invalid) {
        errors = invalid.errors();
      } catch (Contradiction contradiction) {
        errors = contradiction.errors();
      }
    }
    ModelAndView page =
        new ModelAndView("intake/RequestPage", pages.of(draft, RequestStep.REVIEW, errors));
    page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    return page;
  }

  @GetMapping("/requests/sent/{reference}")
  ModelAndView sent(
      @PathVariable String reference, @RequestParam(required = false) @Nullable String before) {
    if (!DraftAccess.mayFile(currentActor.get())) {
      throw new NotFound();
    }
    return new ModelAndView(
        "intake/SentPage", Map.of("sent", cases.workedOn(reference), "before", before != null));
  }

  private DraftLine line(Draft draft) {
    Jurisdiction site = jurisdictions.get(draft.jurisdictionId());
    return new DraftLine(
        draft.id(),
        site.name(),
        people.find(draft.savedBy()).map(Person::name).orElse(""),
        LocalDate.ofInstant(draft.savedAt(), calendar.zone()),
        drafts.staysUntil(draft));
  }
}
