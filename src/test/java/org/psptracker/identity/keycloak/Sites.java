package org.psptracker.identity.keycloak;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.psptracker.identity.Jurisdictions;

/** Two sites, and those that are added. */
class Sites implements Jurisdictions {

  final Map<String, Jurisdiction> byOri = new TreeMap<>();

  Sites() {
    byOri.put("GADEMO001", new Jurisdiction(101, "DeKalb County Police Department", "GA"));
    byOri.put("WADEMO001", new Jurisdiction(102, "Seattle Police Department", "WA"));
  }

  @Override
  public Optional<Jurisdiction> find(long id) {
    return byOri.values().stream().filter(site -> site.id() == id).findFirst();
  }

  @Override
  public Optional<Jurisdiction> byOri(String ori) {
    return Optional.ofNullable(byOri.get(ori));
  }

  @Override
  public Jurisdiction add(Named site) {
    return byOri.computeIfAbsent(
        site.ori(), ori -> new Jurisdiction(200 + byOri.size(), site.agency(), site.usState()));
  }
}
