package org.psptracker.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.psptracker.identity.People;

/**
 * Writes a plan: where the words say in how many days something is planned, the form says the day.
 * What is to be reported of an activity stands beside it and is kept for later.
 */
final class PlanWriter {

  private final CaseRun run;
  private final People people;
  private final LocalDate today;

  PlanWriter(CaseRun run, People people, LocalDate today) {
    this.run = run;
    this.people = people;
    this.today = today;
  }

  ArrayNode goals() {
    run.reports.clear();
    ArrayNode goals = JsonNodeFactory.instance.arrayNode();
    for (JsonNode goal : run.words("plan", today)) {
      ObjectNode written = goals.addObject().put("title", goal.path("title").asText());
      if (goal.has("measures")) {
        written.set("measures", goal.path("measures"));
      }
      ArrayNode objectives = written.putArray("objectives");
      goal.path("objectives").forEach(objective -> objectives.add(objective(objective)));
    }
    return goals;
  }

  private ObjectNode objective(JsonNode said) {
    ObjectNode objective =
        JsonNodeFactory.instance.objectNode().put("text", said.path("text").asText());
    ArrayNode activities = objective.putArray("activities");
    for (JsonNode activity : said.path("activities")) {
      activities.add(activity(activity));
    }
    ArrayNode deliverables = objective.putArray("deliverables");
    for (JsonNode deliverable : said.path("deliverables")) {
      ObjectNode written = deliverable.deepCopy();
      written.remove("in");
      deliverables.add(written.put("due", day(deliverable.path("in").asInt(90)).toString()));
    }
    return objective;
  }

  /** The form's activity; its report goes to the end of the case's reports. */
  ObjectNode activity(JsonNode said) {
    ObjectNode activity = JsonNodeFactory.instance.objectNode();
    int in = (int) Math.round(said.path("in").asInt(30) * pace());
    activity.put("type", said.path("type").asText());
    activity.put("title", said.path("title").asText());
    LocalDate start = day(in);
    activity.put("plannedStart", start.toString());
    activity.put(
        "plannedEnd", start.plusDays(Math.max(0, said.path("days").asInt(1) - 1)).toString());
    activity.put("plannedHours", said.path("hours").asDouble(8));
    if (said.has("expert")) {
      people
          .byUsername(said.path("expert").asText())
          .ifPresent(expert -> activity.put("expert", expert.id()));
    }
    run.reports.add(said.path("report"));
    return activity;
  }

  private double pace() {
    return run.script.get("pace").asDouble(1);
  }

  /** The first working day from so many days on. */
  private LocalDate day(int in) {
    LocalDate day = today.plusDays(in);
    while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      day = day.plusDays(1);
    }
    return day;
  }
}
