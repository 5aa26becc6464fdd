package org.psptracker.cases;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.psptracker.identity.CurrentActor;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases, one and many. */
@RestController
@RequestMapping("/api/cases")
class CasesApi {

  private final CaseFiles cases;
  private final CaseList list;
  private final CaseSummaries summaries;
  private final CaseQueryReader queries;
  private final CurrentActor currentActor;

  CasesApi(
      CaseFiles cases,
      CaseList list,
      CaseSummaries summaries,
      CaseQueryReader queries,
      CurrentActor currentActor) {
    this.cases = cases;
    this.list = list;
    this.summaries = summaries;
    this.queries = queries;
    this.currentActor = currentActor;
  }

  @GetMapping
  @CaseListParameters
  @Operation(summary = "Cases that you see, newest first")
  Slice<CaseSummary> list(
      @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
    return list.summaries(queries.read(parameters), currentActor.get());
  }

  @GetMapping("/{reference}")
  @Operation(summary = "One case")
  CaseSummary one(@PathVariable String reference) {
    return summaries.of(cases.visible(reference));
  }
}
