package org.psptracker.identity.embedded;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.psptracker.identity.LocalPath;
import org.psptracker.identity.OnNoIssuer;
import org.psptracker.identity.People;
import org.psptracker.identity.Person;
import org.psptracker.identity.RoleHome;
import org.psptracker.identity.SignedIn;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The demo bar's change of person. It asks for no password, for the one there is stands on the
 * sign-in page.
 */
@Controller
@Conditional(OnNoIssuer.class)
class DemoPersonController {

  private final People people;
  private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

  DemoPersonController(People people) {
    this.people = people;
  }

  @PostMapping("/demo/person")
  String change(
      @RequestParam String username,
      @RequestParam(required = false) @Nullable String returnTo,
      HttpServletRequest request,
      HttpServletResponse response) {
    Person person =
        people
            .byUsername(username)
            .filter(Person::active)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    // nothing of the former person's session may reach the next one
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(new SignedIn(person.actor()));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    String home = RoleHome.of(person.actor());
    // a step or a draft is its owner's: whoever comes after begins at home
    boolean personal =
        returnTo != null && (returnTo.startsWith("/tasks/") || returnTo.startsWith("/requests/"));
    return "redirect:" + (personal ? home : LocalPath.orElse(returnTo, home));
  }
}
