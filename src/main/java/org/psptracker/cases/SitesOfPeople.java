package org.psptracker.cases;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells {@code identity} the site of a person, and takes sites in that an identity provider names.
 */
@Component
class SitesOfPeople implements org.psptracker.identity.Jurisdictions {

  private final Jurisdictions sites;

  SitesOfPeople(Jurisdictions sites) {
    this.sites = sites;
  }

  @Override
  public Optional<Jurisdiction> find(long id) {
    return sites.find(id).map(SitesOfPeople::brief);
  }

  @Override
  public Optional<Jurisdiction> byOri(String ori) {
    return sites.byOri(ori).map(SitesOfPeople::brief);
  }

  @Override
  @Transactional
  public Jurisdiction add(Named named) {
    return byOri(named.ori()).orElseGet(() -> brief(sites.add(site(named))));
  }

  private static org.psptracker.cases.Jurisdiction site(Named named) {
    return new org.psptracker.cases.Jurisdiction(
        0,
        named.agency(),
        named.place(),
        named.usState(),
        named.ori(),
        null,
        null,
        null,
        type(named.agencyType()),
        null,
        null,
        named.population(),
        false);
  }

  private static AgencyType type(String name) {
    for (AgencyType type : AgencyType.values()) {
      if (type.name().equals(name)) {
        return type;
      }
    }
    return AgencyType.MUNICIPAL_POLICE;
  }

  private static Jurisdiction brief(org.psptracker.cases.Jurisdiction site) {
    return new Jurisdiction(site.id(), site.name(), site.usState());
  }
}
