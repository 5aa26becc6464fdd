package org.psptracker.outcomes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseFiles;
import org.psptracker.cases.CaseSection;
import org.psptracker.identity.CurrentActor;
import org.psptracker.web.forms.FormViews;
import org.psptracker.web.forms.Forms;
import org.psptracker.workflow.Step;
import org.psptracker.workflow.StepContext;
import org.psptracker.workflow.Steps;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Draws the fields of a step and the facts of a section without the pages around them. */
@Controller
class Preview {

  private final List<Step<?>> steps;
  private final List<CaseSection> sections;
  private final CaseFiles cases;
  private final Waves waves;
  private final Forms forms;
  private final FormViews views;
  private final CurrentActor currentActor;
  private final Clock clock;

  Preview(
      List<Step<?>> steps,
      List<CaseSection> sections,
      CaseFiles cases,
      Waves waves,
      Forms forms,
      FormViews views,
      CurrentActor currentActor,
      Clock clock) {
    this.steps = steps;
    this.sections = sections;
    this.cases = cases;
    this.waves = waves;
    this.forms = forms;
    this.views = views;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  @GetMapping("/preview/steps/{step}/{of}")
  String step(@PathVariable String step, @PathVariable String of, Model model) {
    Step<?> found =
        steps.stream()
            .filter(one -> Steps.kebabCase(one.getClass().getSimpleName()).equals(step))
            .findFirst()
            .orElseThrow();
    CaseFile caseFile = cases.byReference(of);
    Map<String, Object> variables =
        waves
            .next(caseFile.id())
            .<Map<String, Object>>map(wave -> Map.of(Waves.VARIABLE, wave.id()))
            .orElse(Map.of());
    StepContext at = new At(caseFile, currentActor.get(), clock.instant(), variables);
    ObjectNode tree = forms.tree(found.open(at));
    model.addAllAttributes(found.view(at));
    model.addAttribute(
        "form", views.view(form(found), "step." + step, tree, List.of(), found.options(at)));
    return "outcomes/" + step + " :: fields";
  }

  @GetMapping("/preview/sections/{id}/{of}")
  String section(@PathVariable String id, @PathVariable String of, Model model) {
    CaseSection section =
        sections.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    model.addAllAttributes(section.model(cases.byReference(of), currentActor.get()));
    return "outcomes/" + id + "-facts :: facts";
  }

  private static Class<? extends Record> form(Step<?> step) {
    return ResolvableType.forClass(step.getClass())
        .as(Step.class)
        .getGeneric(0)
        .resolve(Record.class)
        .asSubclass(Record.class);
  }
}
