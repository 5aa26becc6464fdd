package org.psptracker.intake;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.Slice;
import org.psptracker.identity.CurrentActor;
import org.psptracker.web.FieldError;
import org.psptracker.web.IfMatch;
import org.psptracker.web.Refused;
import org.psptracker.web.forms.Contradiction;
import org.psptracker.web.forms.Forms;
import org.psptracker.web.forms.InvalidForm;
import org.psptracker.web.forms.JsonBody;
import org.psptracker.web.forms.Problems;
import org.psptracker.web.forms.Schemas;
import org.psptracker.web.forms.TakesForm;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Drafts of requests: save and come back. */
@RestController
@RequestMapping("/api/requests/drafts")
class DraftsApi {

  /**
   * A draft.
   *
   * @param form what it says so far: any part of what filing takes, prefilled with what is known
   * @param missing what keeps it from being filed
   * @param staysUntil last day on which it is there if nobody saves it again
   */
  record DraftView(
      long id,
      int version,
      long jurisdictionId,
      Map<String, Object> form,
      List<FieldError> missing,
      List<DraftFile> attachments,
      Instant savedAt,
      LocalDate staysUntil) {}

  private final Drafts drafts;
  private final DraftFiles files;
  private final DraftForm draftForm;
  private final DraftErrors words;
  private final Forms forms;
  private final Schemas schemas;
  private final JsonBody bodies;
  private final CurrentActor currentActor;
  private final ObjectMapper json;

  DraftsApi(
      Drafts drafts,
      DraftFiles files,
      DraftForm draftForm,
      DraftErrors words,
      Forms forms,
      Schemas schemas,
      JsonBody bodies,
      CurrentActor currentActor,
      ObjectMapper json) {
    this.drafts = drafts;
    this.files = files;
    this.draftForm = draftForm;
    this.words = words;
    this.forms = forms;
    this.schemas = schemas;
    this.bodies = bodies;
    this.currentActor = currentActor;
    this.json = json;
  }

  @GetMapping
  @Operation(summary = "Drafts of your site, or those that you began, last saved first")
  Slice<DraftView> list() {
    return new Slice<>(drafts.mine().stream().map(this::view).toList(), null);
  }

  @PostMapping
  @Operation(
      summary = "Begin a draft",
      description = "The body may be empty or any part of a request; the rest is prefilled.")
  @TakesForm(schema = "RequestDraft", required = false)
  ResponseEntity<DraftView> begin(HttpServletRequest request) {
    if (!DraftAccess.mayFile(currentActor.get())) {
      throw new Refused("intake.refused.role");
    }
    ObjectNode given = known(bodies.read(request));
    Long own = drafts.ownSite();
    long site = given.path("jurisdictionId").asLong(own == null ? 0 : own);
    if (site == 0 || !drafts.siteExists(site)) {
      Problems problems = new Problems();
      problems.add("jurisdictionId", "intake.problem.which-site");
      throw new Contradiction(forms.errors(problems));
    }
    Draft draft = drafts.begin(site, given);
    return ResponseEntity.created(URI.create("/api/requests/drafts/" + draft.id()))
        .eTag(tag(draft))
        .body(view(draft));
  }

  @GetMapping("/{id}")
  @Operation(summary = "One draft")
  ResponseEntity<DraftView> one(@PathVariable long id) {
    Draft draft = drafts.get(id);
    return ResponseEntity.ok().eTag(tag(draft)).body(view(draft));
  }

  @PutMapping("/{id}")
  @Operation(
      summary = "Save a draft",
      description =
          "The body replaces what the draft says; it may be incomplete. With If-Match, only while"
              + " nobody else saved it.")
  @TakesForm(schema = "RequestDraft", required = false)
  ResponseEntity<DraftView> save(
      @PathVariable long id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String version,
      HttpServletRequest request) {
    Draft draft = drafts.get(id);
    ObjectNode given = known(bodies.read(request));
    given.remove("jurisdictionId");
    Integer expected = IfMatch.optional(version);
    if (expected != null && expected != draft.version()) {
      throw Drafts.stale(draft, given);
    }
    Draft saved = expected == null ? drafts.save(id, now -> given) : drafts.replace(draft, given);
    return ResponseEntity.ok().eTag(tag(saved)).body(view(saved));
  }

  @DeleteMapping("/{id}")
  @Operation(summary = "Delete a draft with its files")
  ResponseEntity<Void> delete(@PathVariable long id) {
    drafts.delete(drafts.get(id));
    return ResponseEntity.noContent().build();
  }

  /** Refuses fields that no request has; values may still be wrong. */
  private ObjectNode known(ObjectNode given) {
    List<FieldError> unknown = new ArrayList<>();
    given
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!schemas.of(RequestForm.class).path("properties").has(name)) {
                unknown.add(new FieldError(name, words.unknownField()));
              }
            });
    if (!unknown.isEmpty()) {
      throw new InvalidForm(unknown);
    }
    return given;
  }

  private DraftView view(Draft draft) {
    return new DraftView(
        draft.id(),
        draft.version(),
        draft.jurisdictionId(),
        json.convertValue(draft.data(), new TypeReference<>() {}),
        draftForm.errors(draft.data(), drafts.today()),
        files.of(draft),
        draft.savedAt(),
        drafts.staysUntil(draft));
  }

  private static String tag(Draft draft) {
    return "\"" + draft.version() + "\"";
  }
}
