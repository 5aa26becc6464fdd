package org.psptracker.outcomes;

import jakarta.servlet.http.HttpServletResponse;
import org.psptracker.cases.CaseDates;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseFiles;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Makes the link of a wave's survey of participants, shows it once, and ends it. */
@Controller
@RequestMapping("/cases/{reference}/waves/{id}/survey-link")
class SurveyLinkPages {

  private final CaseFiles cases;
  private final SurveyLinks links;
  private final CaseDates dates;

  SurveyLinkPages(CaseFiles cases, SurveyLinks links, CaseDates dates) {
    this.cases = cases;
    this.links = links;
    this.dates = dates;
  }

  /** No redirect: what is shown once must not wait anywhere for another request. */
  @PostMapping
  ModelAndView make(
      @PathVariable String reference, @PathVariable long id, HttpServletResponse response) {
    CaseFile caseFile = cases.visible(reference);
    SurveyLinks.Made made = links.make(caseFile, id);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    ModelAndView page = new ModelAndView("outcomes/SurveyLinkPage");
    page.addObject("reference", reference);
    page.addObject("back", back(reference));
    page.addObject(
        "address",
        ServletUriComponentsBuilder.fromCurrentContextPath()
            .pathSegment("surveys", made.secret())
            .toUriString());
    page.addObject("until", dates.dayWithYear(made.expiresAt(), LocaleContextHolder.getLocale()));
    page.addObject("most", made.mostAnswers());
    return page;
  }

  @PostMapping("/end")
  String end(@PathVariable String reference, @PathVariable long id) {
    links.end(cases.visible(reference), id);
    return "redirect:" + back(reference);
  }

  private static String back(String reference) {
    return "/cases/" + reference + "?facts=surveys#facts";
  }
}
