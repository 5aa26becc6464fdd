package org.psptracker.people;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.psptracker.identity.CurrentActor;
import org.psptracker.identity.Role;
import org.psptracker.web.FieldError;
import org.psptracker.web.Refused;
import org.psptracker.web.forms.Contradiction;
import org.psptracker.web.forms.FormViews;
import org.psptracker.web.forms.Forms;
import org.psptracker.web.forms.InvalidForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One person: what they are, what they have in hand, and what may be done about them. */
@Controller
@RequestMapping("/people")
class PersonPages {

  private final PersonDesk desk;
  private final PersonView view;
  private final PeopleViews views;
  private final AccountRows accounts;
  private final Forms forms;
  private final FormViews formViews;
  private final CurrentActor currentActor;

  PersonPages(
      PersonDesk desk,
      PersonView view,
      PeopleViews views,
      AccountRows accounts,
      Forms forms,
      FormViews formViews,
      CurrentActor currentActor) {
    this.desk = desk;
    this.view = view;
    this.views = views;
    this.accounts = accounts;
    this.forms = forms;
    this.formViews = formViews;
    this.currentActor = currentActor;
  }

  @GetMapping("/new")
  String empty(Model model) {
    if (PeoplePolicy.gives(currentActor.get()).isEmpty()) {
      throw new Refused("people.refused.role");
    }
    return form(null, 0, model, JsonNodeFactory.instance.objectNode(), List.of());
  }

  @PostMapping
  String add(HttpServletRequest request, Model model) {
    desk.mustRead();
    ObjectNode typed = forms.fromParameters(PersonForm.class, request.getParameterMap());
    try {
      PersonForm form = forms.read(PersonForm.class, typed);
      PersonRow added = desk.add(form.hasIdleSite() ? form.withoutSite() : form);
      return "redirect:/people/" + added.id() + "?added";
    } catch (InvalidForm invalid) {
      return form(null, 0, model, typed, invalid.errors());
    } catch (Contradiction contradiction) {
      return form(null, 0, model, typed, contradiction.errors());
    }
  }

  @GetMapping("/{id}")
  String show(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String added,
      @RequestParam(required = false) @Nullable String saved,
      Model model) {
    PersonRow person = desk.get(id);
    model.addAttribute("added", added != null);
    model.addAttribute("saved", saved != null);
    model.addAttribute("withoutSite", "no-site".equals(saved));
    model.addAttribute("person", view.of(person, currentActor.get()));
    model.addAttribute("onRecord", currentActor.get().is(Role.ADMIN));
    return "people/PersonPage";
  }

  @GetMapping("/{id}/change")
  String changing(@PathVariable long id, Model model) {
    PersonRow person = desk.mustChange(id);
    return form(person, accounts.version(id), model, forms.tree(said(person)), List.of());
  }

  @PostMapping("/{id}/change")
  String change(
      @PathVariable long id,
      @RequestParam("_version") int version,
      HttpServletRequest request,
      Model model) {
    PersonRow person = desk.mustChange(id);
    ObjectNode typed = forms.fromParameters(PersonForm.class, request.getParameterMap());
    boolean idleSite;
    try {
      PersonForm form = forms.read(PersonForm.class, typed);
      idleSite = form.hasIdleSite();
      desk.change(id, idleSite ? form.withoutSite() : form, version);
    } catch (InvalidForm invalid) {
      return form(person, version, model, typed, invalid.errors());
    } catch (Contradiction contradiction) {
      return form(person, version, model, typed, contradiction.errors());
    }
    return "redirect:/people/" + id + (idleSite ? "?saved=no-site" : "?saved");
  }

  @GetMapping("/{id}/end")
  String ending(@PathVariable long id, Model model) {
    PersonRow person = desk.mustEnd(id);
    ObjectNode empty = JsonNodeFactory.instance.objectNode();
    return end(person, accounts.version(id), model, empty, List.of());
  }

  @PostMapping("/{id}/end")
  String end(
      @PathVariable long id,
      @RequestParam("_version") int version,
      HttpServletRequest request,
      Model model) {
    PersonRow person = desk.mustEnd(id);
    ObjectNode typed = forms.fromParameters(ReasonForm.class, request.getParameterMap());
    try {
      desk.end(id, forms.read(ReasonForm.class, typed).reason(), version);
    } catch (InvalidForm invalid) {
      return end(person, version, model, typed, invalid.errors());
    }
    return "redirect:/people/" + id + "?saved";
  }

  @PostMapping("/{id}/resume")
  String resume(@PathVariable long id, @RequestParam("_version") int version) {
    desk.resume(id, version);
    return "redirect:/people/" + id + "?saved";
  }

  /** Tells the identity provider now, not at the end of the pause. */
  @PostMapping("/{id}/account")
  String tellNow(@PathVariable long id) {
    desk.tellNow(id);
    return "redirect:/people/" + id;
  }

  static PersonForm said(PersonRow person) {
    return new PersonForm(
        person.name(),
        person.title(),
        person.email(),
        person.phone(),
        person.roles().stream().sorted().toList(),
        person.jurisdictionId());
  }

  private String form(
      @Nullable PersonRow person,
      int version,
      Model model,
      ObjectNode tree,
      List<FieldError> errors) {
    model.addAttribute("person", person);
    model.addAttribute("version", version);
    model.addAttribute(
        "form",
        formViews.view(
            PersonForm.class, "person", tree, errors, views.choices(currentActor.get(), person)));
    return "people/PersonFormPage";
  }

  private String end(
      PersonRow person, int version, Model model, ObjectNode tree, List<FieldError> errors) {
    model.addAttribute("person", view.of(person, currentActor.get()));
    model.addAttribute("version", version);
    model.addAttribute(
        "form", formViews.view(ReasonForm.class, "end-person", tree, errors, Map.of()));
    return "people/EndPersonPage";
  }
}
