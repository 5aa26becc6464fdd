package org.psptracker.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.AgencyType;
import org.psptracker.cases.Jurisdiction;
import org.psptracker.cases.Jurisdictions;
import org.psptracker.identity.Actor;
import org.psptracker.identity.People;
import org.psptracker.identity.PeopleDirectory;
import org.psptracker.identity.Person;
import org.psptracker.identity.Role;
import org.psptracker.identity.embedded.DemoPeople;
import org.springframework.stereotype.Component;

/** The sites of {@code demo/sites.yml} and who speaks for each. */
@Component
@DemoOnly
class Sites {

  /** A site, who speaks for it, and its figures. */
  record Site(Jurisdiction jurisdiction, Actor speaker, JsonNode figures) {}

  private final Jurisdictions jurisdictions;
  private final People people;
  private final PeopleDirectory directory;
  private final DemoPeople demoPeople;
  private final Map<String, Site> sites = new LinkedHashMap<>();

  Sites(
      Jurisdictions jurisdictions,
      People people,
      PeopleDirectory directory,
      DemoPeople demoPeople) {
    this.jurisdictions = jurisdictions;
    this.people = people;
    this.directory = directory;
    this.demoPeople = demoPeople;
  }

  Site get(String site) {
    Site found = sites.get(site);
    if (found == null) {
      throw new IllegalStateException("demo/sites.yml has no site " + site);
    }
    return found;
  }

  /** Keys of the sites by short name. */
  Map<String, Long> keys() {
    Map<String, Long> keys = new LinkedHashMap<>();
    sites.forEach((name, site) -> keys.put(name, site.jurisdiction().id()));
    return keys;
  }

  /** Adds those that are missing, and the people of all. */
  void add() {
    Yaml.read("demo/sites.yml").properties().forEach(e -> add(e.getKey(), e.getValue()));
  }

  private void add(String name, JsonNode said) {
    Jurisdiction wanted = jurisdiction(said);
    Jurisdiction site =
        jurisdictions.byOri(wanted.ori()).orElseGet(() -> jurisdictions.add(wanted));
    Actor speaker =
        demoPeople.all().stream()
            .filter(person -> name.equals(person.site()))
            .findFirst()
            .map(person -> directory.assign(person.username(), site.id()))
            .orElseGet(() -> speaker(name, said, site.id()))
            .actor();
    sites.put(name, new Site(site, speaker, said));
  }

  /** Sites without a demo person are spoken for by somebody whom nobody signs in as. */
  private Person speaker(String name, JsonNode said, long site) {
    String username = "site-" + name;
    String who = said.path("speaker").asText();
    return people
        .byUsername(username)
        .orElseGet(
            () ->
                directory.add(
                    new PeopleDirectory.Entry(
                        username,
                        who,
                        said.path("title").asText("Deputy Chief"),
                        "%s@%s.example"
                            .formatted(who.toLowerCase(Locale.ROOT).replace(' ', '.'), name),
                        "",
                        Set.of(Role.JURISDICTION),
                        site)));
  }

  private static Jurisdiction jurisdiction(JsonNode said) {
    return new Jurisdiction(
        0,
        said.path("agency").asText(),
        said.path("place").asText(),
        said.path("state").asText(),
        said.path("ori").asText(),
        text(said, "stateFips"),
        text(said, "countyFips"),
        text(said, "placeFips"),
        AgencyType.valueOf(said.path("type").asText("MUNICIPAL_POLICE")),
        said.path("sworn").asInt(),
        said.path("civilian").asInt(),
        said.path("population").asInt(),
        true);
  }

  private static @Nullable String text(JsonNode said, String name) {
    return said.path(name).asText(null);
  }
}
