package org.psptracker.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.psptracker.audit.AuditLog.Outcome;
import org.psptracker.audit.Verification.Report;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The record, for administrators. */
@RestController
@RequestMapping("/api/audit")
class AuditApi {

  private static final Duration PATIENCE = Duration.ofSeconds(25);

  /**
   * How verifying ended.
   *
   * @param running whether it takes longer than one waits for an answer: ask again later
   * @param entries sealed ones that were verified, so far
   * @param heads signed ones that they were held against
   * @param disagreements how many in all, null while it runs
   * @param found the first of them, a sentence each
   */
  record Answer(
      boolean running,
      @Nullable Instant at,
      long entries,
      long heads,
      @Nullable Long disagreements,
      List<String> found) {}

  private final AuditTrail trail;
  private final AuditFilters filters;
  private final AuditAccess access;
  private final Verifications verifications;
  private final FoundWords words;
  private final AuditLog auditLog;

  AuditApi(
      AuditTrail trail,
      AuditFilters filters,
      AuditAccess access,
      Verifications verifications,
      FoundWords words,
      AuditLog auditLog) {
    this.trail = trail;
    this.filters = filters;
    this.access = access;
    this.verifications = verifications;
    this.words = words;
    this.auditLog = auditLog;
  }

  @GetMapping
  @Operation(summary = "Who did what, latest first")
  @Parameter(
      name = "case",
      in = ParameterIn.QUERY,
      description = "reference of a case",
      schema = @Schema(type = "string"))
  @Parameter(
      name = "actor",
      in = ParameterIn.QUERY,
      description = "username, or key of a person",
      schema = @Schema(type = "string"))
  @Parameter(
      name = "person",
      in = ParameterIn.QUERY,
      description = "who acted or was acted on: username, name or a part of it, or key",
      schema = @Schema(type = "string"))
  @Parameter(
      name = "number",
      in = ParameterIn.QUERY,
      description = "number that a page showed with a refusal, such as 7K2M9Q",
      schema = @Schema(type = "string"))
  @Parameter(
      name = "from",
      in = ParameterIn.QUERY,
      description = "day or moment, real time",
      schema = @Schema(type = "string"))
  @Parameter(
      name = "to",
      in = ParameterIn.QUERY,
      description = "last day, or moment",
      schema = @Schema(type = "string"))
  @Parameter(
      name = "act",
      in = ParameterIn.QUERY,
      description = "verb in kebab-case, such as complete-step",
      schema = @Schema(type = "string"))
  @Parameter(
      name = "outcome",
      in = ParameterIn.QUERY,
      schema = @Schema(implementation = Outcome.class))
  @Parameter(
      name = "limit",
      in = ParameterIn.QUERY,
      schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
  @Parameter(
      name = "after",
      in = ParameterIn.QUERY,
      description = "next of the part before",
      schema = @Schema(type = "string"))
  AuditTrail.Part search(@Parameter(hidden = true) @RequestParam Map<String, String> parameters) {
    access.mustBeAdministrator();
    AuditFilters.Asked asked = filters.read(parameters);
    return trail.find(asked.filter(), asked.after(), asked.limit());
  }

  @PostMapping("/verify")
  @Operation(
      summary = "Hold the whole record against its seals and signed heads",
      description = "Answers 202 while it takes longer; asking again then waits for the same run.")
  ResponseEntity<Answer> verify() {
    long person = access.mustBeAdministrator().personId();
    auditLog.record("verify-record", "record", "audit", Outcome.DONE, Map.of());
    Optional<Report> report = verifications.verify(person, PATIENCE);
    if (report.isEmpty()) {
      long soFar = verifications.progress().orElse(0L);
      return ResponseEntity.status(HttpStatus.ACCEPTED)
          .body(new Answer(true, null, soFar, 0, null, List.of()));
    }
    Report done = report.get();
    return ResponseEntity.ok(
        new Answer(
            false,
            done.at(),
            done.entries(),
            done.heads(),
            done.disagreements(),
            words.of(done.found(), LocaleContextHolder.getLocale())));
  }
}
