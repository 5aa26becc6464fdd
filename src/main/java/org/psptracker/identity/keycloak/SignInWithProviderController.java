package org.psptracker.identity.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.psptracker.identity.EndedSession;
import org.psptracker.identity.NotAdmitted;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages before signing in with the provider and after signing out; neither waits for it. */
@Controller
@WithProvider
class SignInWithProviderController {

  /** What {@link SignInFailed} says of an attempt, beside a refusal. */
  private static final List<String> OUTCOMES = List.of("unavailable", "failed", "again");

  private final ProviderSettings settings;

  SignInWithProviderController(ProviderSettings settings) {
    this.settings = settings;
  }

  @GetMapping("/sign-in")
  String signIn(@RequestParam Map<String, String> asked, HttpServletRequest request, Model model) {
    model.addAttribute("ended", EndedSession.take(request));
    model.addAttribute("start", StartSignIn.PATH + "/" + Registration.ID);
    model.addAttribute("help", settings.help());
    model.addAttribute("kept", !settings.accounts().url().isBlank());
    Arrays.stream(NotAdmitted.Reason.values())
        .map(NotAdmitted.Reason::id)
        .filter(id -> id.equals(asked.get("refused")))
        .forEach(id -> model.addAttribute("refused", id));
    for (String outcome : OUTCOMES) {
      model.addAttribute(outcome, asked.containsKey(outcome));
    }
    return "identity/SignInWithProviderPage";
  }

  @GetMapping("/signed-out")
  String signedOut(@RequestParam Map<String, String> asked, Model model) {
    model.addAttribute("hereOnly", asked.containsKey("here-only"));
    return "identity/SignedOutPage";
  }
}
