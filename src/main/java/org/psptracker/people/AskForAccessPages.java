package org.psptracker.people;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
  String show(Model model) {
    return form(model, JsonNodeFactory.instance.objectNode(), List.of());
  }

  @PostMapping
  String ask(HttpServletRequest request, Model model) {
    ObjectNode typed = forms.fromParameters(request.getParameterMap());
    try {
      access.ask(forms.read(typed), null);
    } catch (InvalidForm invalid) {
      return form(model, typed, invalid.errors());
    }
    return "redirect:/ask-for-access/sent";
  }

  @GetMapping("/sent")
  String sent(Model model) {
    model.addAttribute("mails", access.mails());
    return "people/AskedPage";
  }

  /** Only asks: programs that look into mail follow links, and must not use this one up. */
  @GetMapping("/proof/{link}")
  String proof(@PathVariable String link, Model model) {
    model.addAttribute("link", link);
    return "people/ProofPage";
  }

  @PostMapping("/proof/{link}")
  String prove(@PathVariable String link, Model model, HttpServletResponse response) {
    boolean proven = access.prove(new LinkSecret(link));
    model.addAttribute("proven", proven);
    if (!proven) {
      response.setStatus(HttpStatus.GONE.value());
    }
    return "people/ProvenPage";
  }

  private String form(Model model, ObjectNode typed, List<FieldError> errors) {
    model.addAttribute("form", forms.view(typed, errors));
    return "people/AskForAccessPage";
  }
}
