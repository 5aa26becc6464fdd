package org.psptracker.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.psptracker.identity.People;
import org.psptracker.identity.Person;
import org.psptracker.workflow.StepEvent.OpenStep;
import org.springframework.stereotype.Component;

/** Fills the form of an open step as the people of the programme would. */
@Component
@DemoOnly
class StepWriter {

  private final People people;
  private final Sites sites;

  StepWriter(People people, Sites sites) {
    this.people = people;
    this.sites = sites;
  }

  /**
   * @param prefilled what the form shows first
   * @param schema of the form, with present choices
   */
  ObjectNode fill(
      CaseRun run,
      OpenStep step,
      ObjectNode prefilled,
      Supplier<JsonNode> schema,
      LocalDate today) {
    ObjectNode before = prefilled.deepCopy();
    ObjectNode form = run.answer(step.step(), prefilled, today);
    switch (step.step()) {
      case "decide-request" -> decide(run, before, form, today);
      case "select-expert" -> choose(run, step, form, schema.get());
      case "respond-to-offer" -> respond(run, step, form, today);
      case "draft-work-plan" -> form.set("goals", new PlanWriter(run, people, today).goals());
      case "deliver-activity" -> report(run, step, form, today);
      case "record-baseline", "report-measures" ->
          new CountWriter(run, sites.get(run.script.site()).figures(), today).fill(form);
      case "respond-to-recommendations", "update-recommendations", "verify-recommendations" ->
          new RecommendationWriter(run, today).fill(step.step(), form);
      default -> {
        // the words alone fill the form
      }
    }
    return form;
  }

  private void decide(CaseRun run, ObjectNode before, ObjectNode form, LocalDate today) {
    if (!form.path("decision").asText().equals("ACCEPT")) {
      form.remove(List.of("lead", "supporting"));
      return;
    }
    JsonNode intensity = run.script.get("intensity");
    JsonNode priority = run.script.get("priority");
    if (intensity.isTextual()) {
      form.set("intensity", intensity);
    }
    if (priority.isTextual()) {
      form.set("priority", priority);
    }
    boolean overruled =
        !form.path("intensity").equals(before.path("intensity"))
            || !form.path("priority").equals(before.path("priority"));
    if (overruled && !form.has("overruling")) {
      form.set("overruling", run.words("overruling", today));
    }
    ArrayNode supporting = form.putArray("supporting");
    for (JsonNode place : run.script.get("supporting")) {
      ObjectNode position = place.deepCopy();
      position.remove(List.of("in", "months"));
      LocalDate from = today.plusDays(place.path("in").asInt(21));
      position.put("from", from.toString());
      position.put("until", from.plusMonths(place.path("months").asInt(8)).toString());
      supporting.add(position);
    }
  }

  /** The case's own choice for the position, or whoever is first on the shortlist. */
  private void choose(CaseRun run, OpenStep step, ObjectNode form, JsonNode schema) {
    long position = step.about() == null ? 0 : step.about();
    int attempt = run.chosen.merge(position, 1, Integer::sum) - 1;
    String wanted =
        run.script
            .get("experts")
            .path(run.positions.headSet(position).size())
            .path(attempt)
            .asText("");
    String id = people.byUsername(wanted).map(Person::id).map(String::valueOf).orElse("");
    boolean fits =
        CaseScript.items(schema.path("properties").path("experts").path("items").path("enum"))
            .anyMatch(choice -> choice.asText().equals(id));
    boolean isFirst = form.path("experts").path(0).asText().equals(id);
    if (fits) {
      form.putArray("experts").add(Long.parseLong(id));
    }
    if (!fits || isFirst) {
      form.remove("rationale");
    }
  }

  private void respond(CaseRun run, OpenStep step, ObjectNode form, LocalDate today) {
    Long expert = step.assignee();
    if (expert != null) {
      JsonNode said = run.script.get("offers").path(people.get(expert).username());
      if (said.isObject()) {
        form.remove("attestation");
        Library.lay(form, run.spoken(said, today));
      }
    }
  }

  /** Says of the activity what stands beside it in the plan. */
  private void report(CaseRun run, OpenStep step, ObjectNode form, LocalDate today) {
    int number = run.activities.indexOf(step.about());
    JsonNode said = number < run.reports.size() ? run.reports.get(number) : Library.nothing();
    ObjectNode report = run.spoken(said, today).deepCopy();
    JsonNode participants = report.remove("participants");
    Library.lay(form, report);
    if (participants != null) {
      ArrayNode rows = form.putArray("participants");
      participants
          .properties()
          .forEach(
              e -> rows.addObject().put("role", e.getKey()).put("people", e.getValue().asInt()));
    }
    if (!form.has("mode")) {
      form.put("mode", "IN_PERSON");
    }
  }
}
