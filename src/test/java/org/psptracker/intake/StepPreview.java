package org.psptracker.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseFiles;
import org.psptracker.cases.CaseSection;
import org.psptracker.identity.CurrentActor;
import org.psptracker.web.forms.FormViews;
import org.psptracker.workflow.Step;
import org.psptracker.workflow.Steps;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Draws the fields of a step and the facts of a section without the pages around them. */
@Controller
class StepPreview {

  private final Requests requests;
  private final List<Step<?>> steps;
  private final List<CaseSection> sections;
  private final CaseFiles cases;
  private final FormViews views;
  private final CurrentActor currentActor;

  StepPreview(
      Requests requests,
      List<Step<?>> steps,
      List<CaseSection> sections,
      CaseFiles cases,
      FormViews views,
      CurrentActor currentActor) {
    this.requests = requests;
    this.steps = steps;
    this.sections = sections;
    this.cases = cases;
    this.views = views;
    this.currentActor = currentActor;
  }

  @GetMapping("/preview/steps/{step}/{of}")
  String step(@PathVariable String step, @PathVariable String of, Model model) {
    Step<?> found =
        steps.stream()
            .filter(one -> Steps.kebabCase(one.getClass().getSimpleName()).equals(step))
            .findFirst()
            .orElseThrow();
    CaseFile caseFile = cases.byReference(of);
    ObjectNode tree = requests.open(found, caseFile, currentActor.get());
    model.addAllAttributes(requests.view(found, caseFile, currentActor.get()));
    model.addAttribute(
        "form",
        views.view(
            form(found),
            "step." + step,
            tree,
            List.of(),
            requests.options(found, caseFile, currentActor.get())));
    return module(found.getClass()) + "/" + step + " :: fields";
  }

  @GetMapping("/preview/sections/{id}/{of}")
  String section(@PathVariable String id, @PathVariable String of, Model model) {
    CaseSection section =
        sections.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    model.addAllAttributes(section.model(cases.byReference(of), currentActor.get()));
    return section.module() + "/" + id + "-facts :: facts";
  }

  private static Class<? extends Record> form(Step<?> step) {
    return ResolvableType.forClass(step.getClass())
        .as(Step.class)
        .getGeneric(0)
        .resolve(Record.class)
        .asSubclass(Record.class);
  }

  private static String module(Class<?> type) {
    return type.getPackageName().replaceAll(".*\\.", "");
  }
}
