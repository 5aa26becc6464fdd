package org.psptracker.workflow;

import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseFiles;
import org.psptracker.web.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The path of a case, for the API and for the diagram on its page. */
@RestController
class PathApi {

  private final CaseFiles cases;
  private final PathReader paths;
  private final Models models;

  PathApi(CaseFiles cases, PathReader paths, Models models) {
    this.cases = cases;
    this.paths = paths;
    this.models = models;
  }

  @GetMapping("/api/cases/{reference}/path")
  @Operation(summary = "Elements of the process passed, present and open")
  PathView path(@PathVariable String reference) {
    return paths.path(cases.visible(reference));
  }

  @GetMapping("/cases/{reference}/processes/{process}/diagram.xml")
  ResponseEntity<byte[]> diagram(@PathVariable String reference, @PathVariable String process) {
    CaseFile caseFile = cases.visible(reference);
    String definition = paths.definition(caseFile, process).orElseThrow(NotFound::new);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_XML)
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(models.xml(definition).getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/cases/{reference}/processes/{process}/path.json")
  PathView.Marks marks(@PathVariable String reference, @PathVariable String process) {
    CaseFile caseFile = cases.visible(reference);
    if (paths.definition(caseFile, process).isEmpty()) {
      throw new NotFound();
    }
    return paths.marks(caseFile, process);
  }
}
