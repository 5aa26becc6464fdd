package org.psptracker.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.Jurisdiction;
import org.psptracker.cases.Jurisdictions;
import org.psptracker.identity.Actor;
import org.psptracker.identity.People;
import org.psptracker.identity.Person;
import org.psptracker.web.forms.Forms;
import org.springframework.stereotype.Component;

/**
 * What a new request can say by itself: the site, who asks, and what stays from the last request.
 */
@Component
class Prefill {

  private static final int YEARS = 3;

  /** What is likely still true; the need itself is told anew. */
  private static final Set<String> STAYS =
      Set.of(
          "swornOfficers",
          "civilianStaff",
          "analysts",
          "population",
          "requesterName",
          "requesterTitle",
          "requesterEmail",
          "requesterPhone",
          "sponsorName",
          "sponsorTitle",
          "sponsorEmail",
          "crimeSource");

  private final Jurisdictions jurisdictions;
  private final AssistanceRequestRepository requests;
  private final People people;
  private final Forms forms;

  Prefill(
      Jurisdictions jurisdictions,
      AssistanceRequestRepository requests,
      People people,
      Forms forms) {
    this.jurisdictions = jurisdictions;
    this.requests = requests;
    this.people = people;
    this.forms = forms;
  }

  ObjectNode newRequest(long jurisdictionId, Actor actor, LocalDate today) {
    Jurisdiction site = jurisdictions.get(jurisdictionId);
    Optional<AssistanceRequest> last = requests.findLastOf(jurisdictionId);
    ObjectNode data =
        last.map(request -> forms.tree(RequestForms.of(request)).retain(STAYS))
            .orElseGet(JsonNodeFactory.instance::objectNode);
    putSite(data, site);
    if (DraftAccess.isOfSite(actor)) {
      people.find(actor.personId()).ifPresent(person -> putPerson(data, person));
    }
    putYears(data, last.orElse(null), today);
    return data;
  }

  /** The site's own record goes before what an earlier request said. */
  private static void putSite(ObjectNode data, Jurisdiction site) {
    data.put("agencyName", site.name());
    data.put("agencyType", site.agencyType().name());
    data.put("ori", site.ori());
    put(data, "stateFips", site.stateFips());
    put(data, "countyFips", site.countyFips());
    put(data, "placeFips", site.placeFips());
    put(data, "swornOfficers", site.swornStrength());
    put(data, "civilianStaff", site.civilianStrength());
    put(data, "population", site.population());
  }

  private static void put(ObjectNode data, String field, @Nullable String value) {
    if (value != null) {
      data.put(field, value);
    }
  }

  private static void put(ObjectNode data, String field, @Nullable Integer value) {
    if (value != null) {
      data.put(field, value);
    }
  }

  private static void putPerson(ObjectNode data, Person person) {
    if (!person.name().equals(data.path("requesterName").asText())) {
      data.remove("requesterPhone");
      data.remove("requesterTitle");
    }
    data.put("requesterName", person.name());
    data.put("requesterEmail", person.email());
    if (!person.title().isBlank()) {
      data.put("requesterTitle", person.title());
    }
  }

  /** The last three whole years, with the counts that an earlier request had for them. */
  private void putYears(ObjectNode data, @Nullable AssistanceRequest last, LocalDate today) {
    var rows = data.putArray("crimeYears");
    for (int year = today.getYear() - YEARS; year < today.getYear(); year++) {
      int wanted = year;
      ObjectNode row =
          last == null
              ? rows.objectNode()
              : last.crimeYears().stream()
                  .filter(known -> known.year() == wanted)
                  .findFirst()
                  .map(forms::tree)
                  .orElseGet(rows::objectNode);
      rows.add(row.put("year", year));
    }
  }
}
