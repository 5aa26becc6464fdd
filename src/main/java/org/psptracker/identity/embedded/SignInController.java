package org.psptracker.identity.embedded;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.psptracker.identity.EndedSession;
import org.psptracker.identity.Jurisdictions;
import org.psptracker.identity.Jurisdictions.Jurisdiction;
import org.psptracker.identity.OnNoIssuer;
import org.psptracker.identity.People;
import org.psptracker.identity.Person;
import org.psptracker.identity.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which demo people sign in. */
@Controller
@Conditional(OnNoIssuer.class)
class SignInController {

  /**
   * A choice on the page.
   *
   * @param role id of the role
   * @param place the site, or what the person is
   */
  record Choice(String username, String name, String role, String place) {}

  private final DemoPeople demoPeople;
  private final People people;
  private final ObjectProvider<Jurisdictions> jurisdictions;
  private final String password;

  SignInController(
      DemoPeople demoPeople,
      People people,
      ObjectProvider<Jurisdictions> jurisdictions,
      @Value("${psp.identity.demo-password:psp-demo}") String password) {
    this.password = password;
    this.demoPeople = demoPeople;
    this.people = people;
    this.jurisdictions = jurisdictions;
  }

  @GetMapping("/sign-in")
  String signIn(
      @RequestParam(required = false) @Nullable String error,
      @RequestParam(required = false) @Nullable String signedOut,
      HttpServletRequest request,
      Model model) {
    model.addAttribute("people", choices());
    model.addAttribute("password", password);
    model.addAttribute("failed", error != null);
    model.addAttribute("signedOut", signedOut != null);
    model.addAttribute("ended", EndedSession.take(request));
    return "web/SignInPage";
  }

  private List<Choice> choices() {
    return demoPeople.all().stream()
        .flatMap(person -> people.byUsername(person.username()).stream())
        .map(this::choice)
        .toList();
  }

  private Choice choice(Person person) {
    String role = person.roles().stream().map(Role::id).sorted().collect(Collectors.joining(", "));
    return new Choice(person.username(), person.name(), role, place(person));
  }

  private String place(Person person) {
    return Optional.ofNullable(person.jurisdictionId())
        .flatMap(id -> Optional.ofNullable(jurisdictions.getIfAvailable()).flatMap(j -> j.find(id)))
        .map(Jurisdiction::name)
        .orElse(person.title());
  }
}
