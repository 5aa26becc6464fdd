package org.psptracker.cases;

import org.jspecify.annotations.Nullable;
import org.psptracker.identity.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of cases. */
@Controller
class CasesPageController {

  private final CasesPages pages;
  private final CaseQueryReader queries;
  private final CurrentActor currentActor;

  CasesPageController(CasesPages pages, CaseQueryReader queries, CurrentActor currentActor) {
    this.pages = pages;
    this.queries = queries;
    this.currentActor = currentActor;
  }

  /** The page, or only its result when htmx asks for that. */
  @GetMapping("/cases")
  String page(
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestHeader(name = "HX-Target", required = false) @Nullable String target,
      Model model) {
    MultiValueMap<String, String> chosen = new LinkedMultiValueMap<>();
    // an address may bring more than filters; fields left alone are no filters
    parameters.forEach(
        (name, values) ->
            values.stream()
                .filter(value -> !value.isBlank() && CaseQueryReader.PARAMETERS.contains(name))
                .forEach(value -> chosen.add(name, value)));
    model.addAttribute("casesPage", pages.of(queries.read(chosen), chosen, currentActor.get()));
    return "cases".equals(target) ? "cases/CasesFragment :: result" : "cases/CasesPage";
  }
}
