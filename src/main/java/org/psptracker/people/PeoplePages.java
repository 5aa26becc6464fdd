package org.psptracker.people;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.psptracker.identity.CurrentActor;
import org.psptracker.identity.Role;
import org.psptracker.web.Keyset;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Who waits for access, who is in, and who was decided on. */
@Controller
class PeoplePages {

  private static final int PAGE = 50;

  private final PersonDesk desk;
  private final AccessRows requests;
  private final PeopleRows people;
  private final PeopleViews views;
  private final CurrentActor currentActor;

  PeoplePages(
      PersonDesk desk,
      AccessRows requests,
      PeopleRows people,
      PeopleViews views,
      CurrentActor currentActor) {
    this.desk = desk;
    this.requests = requests;
    this.people = people;
    this.views = views;
    this.currentActor = currentActor;
  }

  @GetMapping("/people")
  String show(
      @RequestParam(defaultValue = "requests") String show,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String role,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable Long site,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String refused,
      Model model) {
    desk.mustRead();
    model.addAttribute("waiting", requests.countWaiting());
    model.addAttribute("refused", refused != null);
    model.addAttribute("mayAdd", !PeoplePolicy.gives(currentActor.get()).isEmpty());
    switch (show) {
      case "people" -> people(PeopleParameters.read(q, role, state, site, after), model);
      case "decided" -> decided(AccessPosition.read(after), model);
      default -> waiting(AccessPosition.read(after), model);
    }
    model.addAttribute("show", List.of("people", "decided").contains(show) ? show : "requests");
    return "people/PeoplePage";
  }

  private void people(PeopleQuery query, Model model) {
    List<PersonRow> found = people.page(query, PAGE);
    List<PersonRow> shown = found.subList(0, Math.min(PAGE, found.size()));
    model.addAttribute("people", views.people(shown));
    model.addAttribute("query", query);
    model.addAttribute("chosenRole", query.role() == null ? "" : query.role().id());
    model.addAttribute("roles", Arrays.stream(Role.values()).map(Role::id).toList());
    model.addAttribute("sites", views.sites());
    if (found.size() > PAGE) {
      model.addAttribute("more", address(query, PeopleQuery.behind(shown.get(PAGE - 1))));
    }
  }

  private void waiting(@Nullable AccessPosition after, Model model) {
    List<AccessRequest> found = requests.waiting(after, PAGE);
    List<AccessRequest> shown = found.subList(0, Math.min(PAGE, found.size()));
    model.addAttribute("requests", views.waiting(shown));
    if (found.size() > PAGE) {
      AccessRequest last = shown.get(PAGE - 1);
      model.addAttribute("more", "/people?after=" + AccessPosition.behind(last.askedAt(), last));
    }
  }

  private void decided(@Nullable AccessPosition after, Model model) {
    List<AccessRequest> found = requests.decided(after, PAGE);
    List<AccessRequest> shown = found.subList(0, Math.min(PAGE, found.size()));
    model.addAttribute("decided", views.decided(shown));
    if (found.size() > PAGE) {
      AccessRequest last = shown.get(PAGE - 1);
      String behind = AccessPosition.behind(Objects.requireNonNull(last.decidedAt()), last);
      model.addAttribute("more", "/people?show=decided&after=" + behind);
    }
  }

  private static String address(PeopleQuery query, Keyset after) {
    UriComponentsBuilder address =
        UriComponentsBuilder.fromPath("/people").queryParam("show", "people");
    if (query.q() != null) {
      address.queryParam("q", "{q}");
    }
    if (query.role() != null) {
      address.queryParam("role", query.role().id());
    }
    if (query.jurisdictionId() != null) {
      address.queryParam("site", query.jurisdictionId());
    }
    address.queryParam("state", query.active() ? "active" : "ended");
    address.queryParam("after", after.encoded());
    return query.q() == null
        ? address.encode().build().toUriString()
        : address.encode().buildAndExpand(query.q()).toUriString();
  }
}
