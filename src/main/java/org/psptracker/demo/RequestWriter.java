package org.psptracker.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Random;
import org.psptracker.cases.Jurisdiction;
import org.psptracker.identity.Person;

/** Writes the request of a site. Its crime figures are invented, and it says so. */
final class RequestWriter {

  private static final String INVENTED =
      " (Every crime figure of this request is invented for the demonstration.)";

  private final CaseRun run;
  private final JsonNode figures;
  private final LocalDate today;
  private final ObjectNode form = JsonNodeFactory.instance.objectNode();

  RequestWriter(CaseRun run, JsonNode figures, LocalDate today) {
    this.run = run;
    this.figures = figures;
    this.today = today;
  }

  ObjectNode write(Person speaker) {
    agency();
    form.put("requesterName", speaker.name());
    form.put("requesterTitle", speaker.title());
    form.put("requesterEmail", speaker.email());
    form.put("requesterPhone", "555-01%02d".formatted(run.script.pick("phone", 100)));
    String sponsor = figures.path("sponsor").asText("");
    if (!sponsor.isEmpty()) {
      form.put("sponsorName", sponsor);
      form.put("sponsorTitle", figures.path("sponsorTitle").asText("Chief of Police"));
    }
    form.set("coreAreas", run.script.get("areas"));
    if (run.script.get("topics").isArray()) {
      form.set("subTopics", run.script.get("topics"));
    }
    form.put("problem", said("problem") + INVENTED);
    form.put("tried", said("tried"));
    form.put("desiredOutcome", said("outcome"));
    form.put("urgency", run.script.get("urgency").asText("STANDARD"));
    form.set("deliveryTypes", run.words("deliveryTypes", today));
    form.put("crimeSource", figures.path("source").asText("NIBRS"));
    form.set("crimeYears", crimeYears());
    Library.lay(form, run.spoken(run.script.get("request"), today));
    return form;
  }

  private String said(String name) {
    return run.spoken(run.script.get(name), today).asText();
  }

  private void agency() {
    Jurisdiction site = run.site;
    form.put("agencyName", site.name());
    form.put("agencyType", site.agencyType().name());
    form.put("ori", site.ori());
    form.put("stateFips", site.stateFips());
    form.put("countyFips", site.countyFips());
    form.put("placeFips", site.placeFips());
    form.put("swornOfficers", site.swornStrength());
    form.put("civilianStaff", site.civilianStrength());
    form.put("population", site.population());
    form.put("analysts", figures.path("analysts").asDouble(1));
    form.properties().removeIf(entry -> entry.getValue().isNull());
  }

  /** Three whole years, in which each kind moves a little from year to year. */
  private ArrayNode crimeYears() {
    ArrayNode years = JsonNodeFactory.instance.arrayNode();
    for (int back = 3; back >= 1; back--) {
      int year = today.getYear() - back;
      ObjectNode row = years.addObject().put("year", year);
      figures
          .path("crimes")
          .properties()
          .forEach(e -> row.put(e.getKey(), count(e.getKey(), e.getValue().asInt(), year)));
      row.put("population", run.site.population());
    }
    return years;
  }

  private int count(String kind, int usual, int year) {
    // the hash of neighbouring years differs by one only: a generator spreads it
    int seed = (run.site.place() + kind + year).hashCode();
    int wave = new Random(seed * 0x9E3779B9L).nextInt(21) - 10;
    return Math.max(0, Math.round(usual * (1 + wave / 100f)));
  }
}
