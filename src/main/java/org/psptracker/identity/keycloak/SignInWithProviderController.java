package org.psptracker.identity.keycloak;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.psptracker.identity.NotAdmitted;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages before signing in with the provider and after signing out; neither waits for it. */
@Controller
@WithProvider
class SignInWithProviderController {

  private final ProviderSettings settings;

  SignInWithProviderController(ProviderSettings settings) {
    this.settings = settings;
  }

  @GetMapping("/sign-in")
  String signIn(
      @RequestParam(required = false) @Nullable String refused,
      @RequestParam(required = false) @Nullable String unavailable,
      @RequestParam(required = false) @Nullable String failed,
      @RequestParam(required = false) @Nullable String again,
      Model model) {
    model.addAttribute("start", StartSignIn.PATH + "/" + Registration.ID);
    model.addAttribute("help", settings.help());
    Arrays.stream(NotAdmitted.Reason.values())
        .map(NotAdmitted.Reason::id)
        .filter(id -> id.equals(refused))
        .forEach(id -> model.addAttribute("refused", id));
    model.addAttribute("unavailable", unavailable != null);
    model.addAttribute("failed", failed != null);
    model.addAttribute("again", again != null);
    return "identity/SignInWithProviderPage";
  }

  @GetMapping("/signed-out")
  String signedOut(
      @RequestParam(name = "here-only", required = false) @Nullable String hereOnly, Model model) {
    model.addAttribute("hereOnly", hereOnly != null);
    return "identity/SignedOutPage";
  }
}
