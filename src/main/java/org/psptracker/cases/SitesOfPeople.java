package org.psptracker.cases;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells {@code identity} the site of a person. */
@Component
class SitesOfPeople implements org.psptracker.identity.Jurisdictions {

  private final Jurisdictions sites;

  SitesOfPeople(Jurisdictions sites) {
    this.sites = sites;
  }

  @Override
  public Optional<Jurisdiction> find(long id) {
    return sites.find(id).map(site -> new Jurisdiction(id, site.name(), site.usState()));
  }
}
