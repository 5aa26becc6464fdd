package org.psptracker.people;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.Slice;
import org.psptracker.identity.Role;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** People, for clients; what may be written is what {@link PersonForm} has, and nothing else. */
@RestController
@RequestMapping("/api/people")
class PeopleApi {

  private static final int PAGE = 100;

  /**
   * A person.
   *
   * @param roles ids, as in the identity provider
   * @param since when they were added here
   * @param account open, waiting (the identity provider is yet to be told) or closed
   */
  record PersonItem(
      long id,
      String username,
      String name,
      String title,
      String email,
      String phone,
      List<String> roles,
      @Nullable Long jurisdictionId,
      boolean active,
      @Nullable Instant since,
      @Nullable Instant endedAt,
      @Nullable String endedReason,
      String account,
      int version) {}

  private final PersonDesk desk;
  private final PeopleRows people;
  private final AccountRows accounts;
  private final AccountWords words;
  private final JsonBody bodies;
  private final Forms forms;
  private final FirstAnswer firstAnswer;

  PeopleApi(
      PersonDesk desk,
      PeopleRows people,
      AccountRows accounts,
      AccountWords words,
      JsonBody bodies,
      Forms forms,
      FirstAnswer firstAnswer) {
    this.desk = desk;
    this.people = people;
    this.accounts = accounts;
    this.words = words;
    this.bodies = bodies;
    this.forms = forms;
    this.firstAnswer = firstAnswer;
  }

  @GetMapping
  @Operation(
      summary = "People in order of name",
      description = "state is active or ended; site is the key of a site, role the id of a role.")
  Slice<PersonItem> list(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String role,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable Long site,
      @RequestParam(required = false) @Nullable String after) {
    desk.mustRead();
    List<PersonRow> found = people.page(PeopleParameters.read(q, role, state, site, after), PAGE);
    List<PersonRow> shown = found.subList(0, Math.min(PAGE, found.size()));
    PersonRow last = found.size() > PAGE ? shown.get(PAGE - 1) : null;
    var known = accounts.of(shown.stream().map(PersonRow::id).toList());
    return new Slice<>(
        shown.stream().map(person -> item(person, known.get(person.id()))).toList(),
        last == null ? null : PeopleQuery.behind(last).encoded());
  }

  @PostMapping
  @TakesForm(PersonForm.class)
  @Operation(summary = "Add a person, whose account is then opened")
  ResponseEntity<PersonItem> add(HttpServletRequest request) {
    desk.mustRead();
    PersonItem added = item(desk.add(forms.read(PersonForm.class, bodies.read(request))));
    URI address = URI.create("/api/people/" + added.id());
    firstAnswer.created(address.toString());
    return ResponseEntity.created(address).eTag(tag(added)).body(added);
  }

  @GetMapping("/{id}")
  @Operation(summary = "One person")
  ResponseEntity<PersonItem> get(@PathVariable long id) {
    return answer(desk.get(id));
  }

  @PutMapping("/{id}")
  @TakesForm(PersonForm.class)
  @Operation(summary = "Change a person")
  ResponseEntity<PersonItem> put(
      @PathVariable long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      HttpServletRequest request) {
    desk.mustChange(id);
    PersonForm form = forms.read(PersonForm.class, bodies.read(request));
    return answer(desk.change(id, form, IfMatch.optional(ifMatch)));
  }

  @PostMapping("/{id}/end")
  @TakesForm(ReasonForm.class)
  @Operation(
      summary = "End a person",
      description = "They are signed out at once, and their account is closed.")
  ResponseEntity<PersonItem> end(
      @PathVariable long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      HttpServletRequest request) {
    desk.mustEnd(id);
    ReasonForm form = forms.read(ReasonForm.class, bodies.read(request));
    return answer(desk.end(id, form.reason(), IfMatch.optional(ifMatch)));
  }

  @PostMapping("/{id}/resume")
  @Operation(summary = "Take an ended person in again")
  ResponseEntity<PersonItem> resume(
      @PathVariable long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    return answer(desk.resume(id, IfMatch.optional(ifMatch)));
  }

  private ResponseEntity<PersonItem> answer(PersonRow person) {
    PersonItem item = item(person);
    return ResponseEntity.ok().eTag(tag(item)).body(item);
  }

  private static String tag(PersonItem item) {
    return "\"" + item.version() + "\"";
  }

  private PersonItem item(PersonRow person) {
    return item(person, accounts.find(person.id()).orElse(null));
  }

  private PersonItem item(PersonRow person, @Nullable PersonAccount account) {
    return new PersonItem(
        person.id(),
        person.username(),
        person.name(),
        person.title(),
        person.email(),
        person.phone(),
        person.roles().stream().sorted().map(Role::id).toList(),
        person.jurisdictionId(),
        person.active(),
        account == null ? null : account.since(),
        account == null ? null : account.endedAt(),
        account == null ? null : account.endedReason(),
        words.of(person, account).id(),
        account == null ? 0 : account.version());
  }
}
