package org.psptracker.people;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.psptracker.web.FieldError;
import org.psptracker.web.LinkSecret;
import org.psptracker.web.forms.InvalidForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public pages on which people ask for access; nobody signs in to them. */
@Controller
@RequestMapping("/ask-for-access")
class AskForAccessPages {

  private final AskForAccess access;
  private final AccessForms forms;

  AskForAccessPages(AskForAccess access, AccessForms forms) {
    this.access = access;
    this.forms = forms;
  }

  @GetMapping
  String show(
      @RequestParam(required = false) @Nullable String correct,
      HttpServletRequest request,
      Model model) {
    Optional<JustAsked> before =
        correct == null ? Optional.empty() : JustAsked.in(request.getSession(false));
    ObjectNode typed =
        before
            .map(asked -> forms.tree(asked.form()))
            .orElseGet(JsonNodeFactory.instance::objectNode);
    return form(model, typed, List.of(), before.isPresent());
  }

  /** Whoever asks gets an answer that tells them what they typed, and nothing that we know. */
  @PostMapping
  String ask(
      @RequestParam(name = "_correct", required = false) @Nullable String correct,
      HttpServletRequest request,
      Model model) {
    ObjectNode typed = forms.fromParameters(request.getParameterMap());
    try {
      AccessForm form = forms.read(typed);
      Long earlier =
          correct == null
              ? null
              : JustAsked.in(request.getSession(false)).map(JustAsked::own).orElse(null);
      AccessRequest asked =
          earlier == null ? access.ask(form, null) : access.correct(form, earlier);
      JustAsked.of(form, asked, earlier).keepIn(request.getSession());
    } catch (InvalidForm invalid) {
      return form(model, typed, invalid.errors(), correct != null);
    }
    return "redirect:/ask-for-access/sent";
  }

  @GetMapping("/sent")
  String sent(HttpServletRequest request, Model model) {
    model.addAttribute("mails", access.mails());
    model.addAttribute("minutes", ProofMails.AGAIN.toMinutes());
    model.addAttribute("most", ProofMails.MOST_A_DAY);
    JustAsked.in(request.getSession(false))
        .ifPresent(asked -> model.addAttribute("address", asked.form().email()));
    return "people/AskedPage";
  }

  /** Only asks: programs that look into mail follow links, and must not use this one up. */
  @GetMapping("/proof/{link}")
  String proof(@PathVariable String link, Model model, HttpServletResponse response) {
    AskForAccess.LinkState state = access.state(new LinkSecret(link));
    if (state != AskForAccess.LinkState.OPEN) {
      return proven(state, model, response);
    }
    model.addAttribute("link", link);
    return "people/ProofPage";
  }

  @PostMapping("/proof/{link}")
  String prove(@PathVariable String link, Model model, HttpServletResponse response) {
    LinkSecret secret = new LinkSecret(link);
    if (access.prove(secret)) {
      model.addAttribute("state", "done");
      return "people/ProvenPage";
    }
    return proven(access.state(secret), model, response);
  }

  private static String proven(
      AskForAccess.LinkState state, Model model, HttpServletResponse response) {
    model.addAttribute("state", state == AskForAccess.LinkState.USED ? "used" : "gone");
    response.setStatus(HttpStatus.GONE.value());
    return "people/ProvenPage";
  }

  private String form(Model model, ObjectNode typed, List<FieldError> errors, boolean correcting) {
    model.addAttribute("form", forms.view(typed, errors));
    model.addAttribute("correcting", correcting);
    return "people/AskForAccessPage";
  }
}
