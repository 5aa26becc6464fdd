package org.psptracker.people;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.Slice;
import org.psptracker.identity.CurrentActor;
import org.psptracker.web.FirstAnswer;
import org.psptracker.web.IfMatch;
import org.psptracker.web.forms.Forms;
import org.psptracker.web.forms.JsonBody;
import org.psptracker.web.forms.TakesForm;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Requests for access, for clients of those who decide on them. */
@RestController
@RequestMapping("/api/access-requests")
class AccessRequestsApi {

  private static final int MOST = 100;

  private final AccessDesk desk;
  private final PersonDesk people;
  private final AccessRows rows;
  private final AskForAccess access;
  private final AccessForms accessForms;
  private final JsonBody bodies;
  private final Forms forms;
  private final CurrentActor currentActor;
  private final FirstAnswer firstAnswer;

  AccessRequestsApi(
      AccessDesk desk,
      PersonDesk people,
      AccessRows rows,
      AskForAccess access,
      AccessForms accessForms,
      JsonBody bodies,
      Forms forms,
      CurrentActor currentActor,
      FirstAnswer firstAnswer) {
    this.desk = desk;
    this.people = people;
    this.rows = rows;
    this.access = access;
    this.accessForms = accessForms;
    this.bodies = bodies;
    this.forms = forms;
    this.currentActor = currentActor;
    this.firstAnswer = firstAnswer;
  }

  @GetMapping
  @Operation(summary = "Requests for access that wait, the longest waiting first")
  Slice<AccessItem> list(@RequestParam(required = false) @Nullable String after) {
    people.mustRead();
    List<AccessRequest> found = rows.waiting(AccessPosition.read(after), MOST);
    List<AccessRequest> shown = found.subList(0, Math.min(MOST, found.size()));
    AccessRequest last = found.size() > MOST ? shown.get(MOST - 1) : null;
    return new Slice<>(
        shown.stream().map(AccessItem::of).toList(),
        last == null ? null : AccessPosition.behind(last.askedAt(), last));
  }

  @PostMapping
  @TakesForm(AccessForm.class)
  @Operation(
      summary = "Write down the request of somebody who telephoned",
      description = "When that address waits already, the answer is the request that waits.")
  ResponseEntity<AccessItem> add(HttpServletRequest request) {
    people.mustRead();
    AccessForm form = accessForms.read(bodies.read(request));
    AccessRequest kept = access.ask(form, currentActor.get().personId());
    URI address = URI.create("/api/access-requests/" + kept.id());
    firstAnswer.created(address.toString());
    return ResponseEntity.created(address).eTag(tag(kept)).body(AccessItem.of(kept));
  }

  @GetMapping("/{id}")
  @Operation(summary = "One request for access")
  ResponseEntity<AccessItem> get(@PathVariable long id) {
    return answer(desk.get(id));
  }

  @PostMapping("/{id}/confirm")
  @TakesForm(ConfirmForm.class)
  @Operation(
      summary = "Let the person in",
      description = "Adds the site if it is new, and the person, whose account is then opened.")
  ResponseEntity<AccessItem> confirm(
      @PathVariable long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      HttpServletRequest request) {
    desk.get(id);
    ObjectNode body = bodies.read(request);
    desk.confirm(id, forms.read(ConfirmForm.class, body), IfMatch.optional(ifMatch));
    return answer(desk.get(id));
  }

  @PostMapping("/{id}/address")
  @TakesForm(AddressForm.class)
  @Operation(
      summary = "Correct the address",
      description = "The new one is not proven; where mail is sent, a link goes to it.")
  ResponseEntity<AccessItem> correctAddress(
      @PathVariable long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      HttpServletRequest request) {
    desk.get(id);
    String email = forms.read(AddressForm.class, bodies.read(request)).email();
    return answer(desk.correctAddress(id, email, IfMatch.optional(ifMatch)));
  }

  @PostMapping("/{id}/refuse")
  @TakesForm(ReasonForm.class)
  @Operation(summary = "Refuse, and mail the reason to whoever asked")
  ResponseEntity<AccessItem> refuse(
      @PathVariable long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      HttpServletRequest request) {
    desk.get(id);
    String reason = forms.read(ReasonForm.class, bodies.read(request)).reason();
    return answer(desk.refuse(id, reason, IfMatch.optional(ifMatch)));
  }

  private static ResponseEntity<AccessItem> answer(AccessRequest request) {
    return ResponseEntity.ok().eTag(tag(request)).body(AccessItem.of(request));
  }

  private static String tag(AccessRequest request) {
    return "\"" + request.version() + "\"";
  }
}
