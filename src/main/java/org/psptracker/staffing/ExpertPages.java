package org.psptracker.staffing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.psptracker.identity.Actor;
import org.psptracker.identity.CurrentActor;
import org.psptracker.identity.Role;
import org.psptracker.web.FieldError;
import org.psptracker.web.NotFound;
import org.psptracker.web.Refused;
import org.psptracker.web.forms.Contradiction;
import org.psptracker.web.forms.FormView;
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

/** The roster, and the profile that an expert keeps. */
@Controller
@RequestMapping("/experts")
class ExpertPages {

  private final Roster roster;
  private final RosterView rosterView;
  private final ProfileOptions options;
  private final Forms forms;
  private final FormViews formViews;
  private final CurrentActor currentActor;

  ExpertPages(
      Roster roster,
      RosterView rosterView,
      ProfileOptions options,
      Forms forms,
      FormViews formViews,
      CurrentActor currentActor) {
    this.roster = roster;
    this.rosterView = rosterView;
    this.options = options;
    this.forms = forms;
    this.formViews = formViews;
    this.currentActor = currentActor;
  }

  @GetMapping
  String all(Model model) {
    model.addAttribute("experts", rosterView.lines(roster.all()));
    return "staffing/ExpertsPage";
  }

  @GetMapping("/me")
  String me(@RequestParam(required = false) @Nullable String saved, Model model) {
    Actor actor = currentActor.get();
    if (!actor.is(Role.EXPERT)) {
      throw new NotFound();
    }
    return one(actor.personId(), saved, model);
  }

  @GetMapping("/{id}")
  String one(
      @PathVariable long id, @RequestParam(required = false) @Nullable String saved, Model model) {
    Roster.Entry entry = roster.get(id);
    model.addAttribute("saved", saved != null);
    return page(entry, entry.version(), model, forms.tree(entry.profile()), List.of());
  }

  @PostMapping("/{id}")
  String write(
      @PathVariable long id,
      @RequestParam("_version") int version,
      @RequestParam(name = "_add", required = false) @Nullable String add,
      @RequestParam(name = "_remove", required = false) @Nullable String remove,
      HttpServletRequest request,
      Model model) {
    roster.mustWrite(id);
    Roster.Entry entry = roster.get(id);
    if (add != null || remove != null) {
      ObjectNode changed =
          forms.withChangedRows(ProfileForm.class, request.getParameterMap(), add, remove);
      return page(entry, version, model, changed, List.of());
    }
    ObjectNode typed = forms.fromParameters(ProfileForm.class, request.getParameterMap());
    try {
      keepWhatIsNotShown(entry, typed);
      roster.write(id, forms.read(ProfileForm.class, typed), version);
    } catch (InvalidForm invalid) {
      return page(entry, version, model, typed, invalid.errors());
    } catch (Contradiction contradiction) {
      return page(entry, version, model, typed, contradiction.errors());
    } catch (Refused refused) {
      if (!currentActor.get().is(Role.EXPERT)) {
        throw refused;
      }
      return page(entry, version, model, typed, rosterView.refused());
    }
    return "redirect:/experts/" + id + "?saved";
  }

  /**
   * Experts do not see the two answers that coordinators give, and only read the contract's end.
   */
  private void keepWhatIsNotShown(Roster.Entry entry, ObjectNode typed) {
    if (!currentActor.get().is(Role.COORDINATOR)) {
      typed.remove(List.of("vouched", "active"));
      ObjectNode kept = forms.tree(entry.profile());
      typed.set("active", kept.get("active"));
      if (!typed.has("contractEnd") && kept.has("contractEnd")) {
        typed.set("contractEnd", kept.get("contractEnd"));
      }
    }
  }

  private String page(
      Roster.Entry entry, int version, Model model, ObjectNode tree, List<FieldError> errors) {
    Actor actor = currentActor.get();
    boolean own = actor.personId() == entry.person().id();
    FormView form =
        formViews.view(ProfileForm.class, "expert-profile", tree, errors, options.all());
    model.addAttribute("form", form);
    model.addAttribute("expertId", entry.person().id());
    model.addAttribute("name", entry.person().name());
    model.addAttribute("jobTitle", entry.person().title());
    model.addAttribute("version", version);
    model.addAttribute("own", own);
    model.addAttribute("editable", own || actor.is(Role.COORDINATOR));
    model.addAttribute("load", rosterView.load(entry));
    model.addAttribute("contractEnd", rosterView.contractEnd(entry));
    return "staffing/ExpertPage";
  }
}
