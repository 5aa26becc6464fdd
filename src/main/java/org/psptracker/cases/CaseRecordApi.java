package org.psptracker.cases;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.psptracker.web.FieldError;
import org.psptracker.web.Invalid;
import org.psptracker.web.Keyset;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened on a case, and who changed what. */
@RestController
@RequestMapping("/api/cases/{reference}")
class CaseRecordApi {

  private final CaseFiles cases;
  private final TimelineReading timeline;
  private final CaseHistory history;
  private final MessageSource messages;

  CaseRecordApi(
      CaseFiles cases, TimelineReading timeline, CaseHistory history, MessageSource messages) {
    this.cases = cases;
    this.timeline = timeline;
    this.history = history;
    this.messages = messages;
  }

  @GetMapping("/timeline")
  @Operation(summary = "What happened, latest first")
  Slice<TimelineReading.Line> timeline(
      @PathVariable String reference,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String after) {
    CaseFile caseFile = cases.visible(reference);
    if (limit < 1 || limit > CaseQuery.MAX_LIMIT) {
      throw invalid("limit");
    }
    Keyset position =
        after == null ? null : TimelineReading.position(after).orElseThrow(() -> invalid("after"));
    return timeline.of(caseFile.id(), position, limit);
  }

  @GetMapping("/history")
  @Operation(summary = "Field-level changes, latest first")
  Slice<FactChange> history(@PathVariable String reference) {
    return new Slice<>(history.of(cases.visible(reference)), null);
  }

  private Invalid invalid(String parameter) {
    String message = messages.getMessage("form.error.other", null, LocaleContextHolder.getLocale());
    return new Invalid(List.of(new FieldError(parameter, message)));
  }
}
