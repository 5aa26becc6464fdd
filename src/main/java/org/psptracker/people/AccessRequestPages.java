package org.psptracker.people;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.Jurisdiction;
import org.psptracker.identity.People;
import org.psptracker.identity.Person;
import org.psptracker.web.FieldError;
import org.psptracker.web.Unprocessable;
import org.psptracker.web.forms.Contradiction;
import org.psptracker.web.forms.FormViews;
import org.psptracker.web.forms.Forms;
import org.psptracker.web.forms.InvalidForm;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One request for access: what was typed beside what is known, and what is made of it. */
@Controller
@RequestMapping("/people/requests/{id}")
class AccessRequestPages {

  private final AccessDesk desk;
  private final AskForAccess access;
  private final Beside beside;
  private final PeopleViews views;
  private final UsStates states;
  private final AccountWords words;
  private final People people;
  private final Forms forms;
  private final FormViews formViews;
  private final MessageSource messages;

  AccessRequestPages(
      AccessDesk desk,
      AskForAccess access,
      Beside beside,
      PeopleViews views,
      UsStates states,
      AccountWords words,
      People people,
      Forms forms,
      FormViews formViews,
      MessageSource messages) {
    this.desk = desk;
    this.access = access;
    this.beside = beside;
    this.views = views;
    this.states = states;
    this.words = words;
    this.people = people;
    this.forms = forms;
    this.formViews = formViews;
    this.messages = messages;
  }

  @GetMapping
  String show(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String sent,
      @RequestParam(required = false) @Nullable String corrected,
      Model model) {
    AccessRequest request = desk.get(id);
    model.addAttribute("sent", sent != null);
    model.addAttribute("corrected", corrected != null);
    Jurisdiction known = beside.site(request).orElse(null);
    ObjectNode first = forms.tree(ConfirmForm.of(request, known));
    return page(request, known, request.version(), model, first, List.of());
  }

  @PostMapping("/confirm")
  String confirm(
      @PathVariable long id,
      @RequestParam("_version") int version,
      HttpServletRequest request,
      Model model) {
    AccessRequest asked = desk.get(id);
    ObjectNode typed = forms.fromParameters(ConfirmForm.class, request.getParameterMap());
    List<FieldError> errors;
    try {
      ObjectNode tidy = typed.deepCopy();
      AccessForms.tidy(tidy, "ori");
      PersonRow person = desk.confirm(id, forms.read(ConfirmForm.class, tidy), version);
      return "redirect:/people/" + person.id() + "?added";
    } catch (InvalidForm invalid) {
      errors = invalid.errors();
    } catch (Contradiction contradiction) {
      errors = contradiction.errors();
    } catch (Unprocessable refused) {
      errors = List.of(new FieldError(refused.field(), say(refused.messageKey(), refused.args())));
    }
    return page(asked, beside.site(asked).orElse(null), version, model, typed, errors);
  }

  @GetMapping("/refuse")
  String refusing(@PathVariable long id, Model model) {
    AccessRequest request = desk.get(id);
    return refusal(
        request, request.version(), model, JsonNodeFactory.instance.objectNode(), List.of());
  }

  @PostMapping("/refuse")
  String refuse(
      @PathVariable long id,
      @RequestParam("_version") int version,
      HttpServletRequest request,
      Model model) {
    AccessRequest asked = desk.get(id);
    ObjectNode typed = forms.fromParameters(ReasonForm.class, request.getParameterMap());
    try {
      desk.refuse(id, forms.read(ReasonForm.class, typed).reason(), version);
    } catch (InvalidForm invalid) {
      return refusal(asked, version, model, typed, invalid.errors());
    }
    return "redirect:/people?refused";
  }

  @GetMapping("/address")
  String correcting(@PathVariable long id, Model model) {
    AccessRequest request = desk.get(id);
    ObjectNode first = forms.tree(new AddressForm(request.email()));
    return address(request, request.version(), model, first, List.of());
  }

  @PostMapping("/address")
  String correct(
      @PathVariable long id,
      @RequestParam("_version") int version,
      HttpServletRequest request,
      Model model) {
    AccessRequest asked = desk.get(id);
    ObjectNode typed = forms.fromParameters(AddressForm.class, request.getParameterMap());
    try {
      desk.correctAddress(id, forms.read(AddressForm.class, typed).email(), version);
    } catch (InvalidForm invalid) {
      return address(asked, version, model, typed, invalid.errors());
    } catch (Contradiction contradiction) {
      return address(asked, version, model, typed, contradiction.errors());
    }
    return "redirect:/people/requests/" + id + "?corrected";
  }

  @PostMapping("/link")
  String link(@PathVariable long id) {
    desk.mailLinkAgain(id);
    return "redirect:/people/requests/" + id + "?sent";
  }

  private String page(
      AccessRequest request,
      @Nullable Jurisdiction known,
      int version,
      Model model,
      ObjectNode tree,
      List<FieldError> errors) {
    model.addAttribute("asked", request);
    model.addAttribute("known", known);
    model.addAttribute("askedOn", words.day(request.askedAt()));
    model.addAttribute("decidedOn", words.day(request.decidedAt()));
    model.addAttribute("decidedBy", name(request.decidedBy()));
    model.addAttribute("takenBy", name(request.takenBy()));
    model.addAttribute("address", views.address(request));
    model.addAttribute("mails", access.mails());
    model.addAttribute("beside", beside.of(request, known));
    if (request.waits()) {
      model.addAttribute("version", version);
      model.addAttribute(
          "form",
          formViews.view(
              ConfirmForm.class,
              "confirm-access",
              tree,
              errors,
              Map.of("jurisdictionId", views.sites(), "usState", states.all())));
    }
    return "people/AccessRequestPage";
  }

  private String refusal(
      AccessRequest request, int version, Model model, ObjectNode tree, List<FieldError> errors) {
    model.addAttribute("asked", request);
    model.addAttribute("version", version);
    model.addAttribute(
        "form", formViews.view(ReasonForm.class, "refuse-access", tree, errors, Map.of()));
    return "people/RefuseAccessPage";
  }

  private String address(
      AccessRequest request, int version, Model model, ObjectNode tree, List<FieldError> errors) {
    model.addAttribute("asked", request);
    model.addAttribute("version", version);
    model.addAttribute("mails", access.mails());
    model.addAttribute(
        "form", formViews.view(AddressForm.class, "correct-address", tree, errors, Map.of()));
    return "people/CorrectAddressPage";
  }

  private String name(@Nullable Long person) {
    return person == null ? "" : people.find(person).map(Person::name).orElse("");
  }

  private String say(String key, Object... args) {
    return messages.getMessage(key, args, LocaleContextHolder.getLocale());
  }
}
