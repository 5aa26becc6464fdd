package org.psptracker.identity.keycloak;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.psptracker.identity.Jurisdictions;
import org.psptracker.identity.Jurisdictions.Jurisdiction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Keys of sites by ORI. A site keeps its ORI for good, so what was found once is remembered. */
@Component
@WithProvider
class SiteKeys {

  private final ObjectProvider<Jurisdictions> jurisdictions;
  private final Map<String, Long> known = new ConcurrentHashMap<>();

  SiteKeys(ObjectProvider<Jurisdictions> jurisdictions) {
    this.jurisdictions = jurisdictions;
  }

  Optional<Long> of(String ori) {
    Long key = known.get(ori);
    if (key != null) {
      return Optional.of(key);
    }
    Optional<Long> found =
        Optional.ofNullable(jurisdictions.getIfAvailable())
            .flatMap(sites -> sites.byOri(ori))
            .map(Jurisdiction::id);
    found.ifPresent(id -> known.put(ori, id));
    return found;
  }
}
