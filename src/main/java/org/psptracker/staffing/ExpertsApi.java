package org.psptracker.staffing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.psptracker.web.IfMatch;
import org.psptracker.web.forms.Forms;
import org.psptracker.web.forms.JsonBody;
import org.psptracker.web.forms.TakesForm;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The roster, for clients. */
@RestController
@RequestMapping("/api/experts")
@Tag(name = "experts")
class ExpertsApi {

  /** Fields that are shown but not written; a client may send back what it got. */
  private static final Set<String> SHOWN_ONLY = Set.of("id", "name", "title", "load", "version");

  /** A list that ends here. */
  record Experts(List<ObjectNode> items, @Nullable String next) {}

  private final Roster roster;
  private final JsonBody bodies;
  private final Forms forms;

  ExpertsApi(Roster roster, JsonBody bodies, Forms forms) {
    this.roster = roster;
    this.bodies = bodies;
    this.forms = forms;
  }

  @GetMapping
  @Operation(summary = "Experts with profile and load; an expert gets their own entry")
  Experts all() {
    return new Experts(roster.all().stream().map(this::json).toList(), null);
  }

  @GetMapping("/{id}")
  @Operation(summary = "One expert")
  ResponseEntity<ObjectNode> get(@PathVariable long id) {
    return answer(roster.get(id));
  }

  @PutMapping("/{id}")
  @TakesForm(ProfileForm.class)
  @Operation(summary = "Writes a profile: coordinators any, experts their own")
  ResponseEntity<ObjectNode> put(
      @PathVariable long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      HttpServletRequest request) {
    roster.mustWrite(id);
    ObjectNode body = bodies.read(request);
    body.remove(SHOWN_ONLY);
    return answer(roster.write(id, forms.read(ProfileForm.class, body), IfMatch.optional(ifMatch)));
  }

  private ResponseEntity<ObjectNode> answer(Roster.Entry entry) {
    return ResponseEntity.ok().eTag("\"" + entry.version() + "\"").body(json(entry));
  }

  private ObjectNode json(Roster.Entry entry) {
    ObjectNode json = forms.tree(entry.profile());
    json.put("id", entry.person().id());
    json.put("name", entry.person().name());
    json.put("title", entry.person().title());
    json.put("version", entry.version());
    json.putObject("load")
        .put("engagements", entry.load().engagements())
        .put("offers", entry.load().offers())
        .put("maxOpenEngagements", entry.profile().maxOpenEngagements())
        .put("hoursPerWeek", entry.load().hoursPerWeek());
    return json;
  }
}
