package org.psptracker.identity;

import java.util.Optional;

/** What this module must know of sites; the module that keeps them answers. */
public interface Jurisdictions {

  /**
   * A site.
   *
   * @param usState two-letter postal code
   */
  record Jurisdiction(long id, String name, String usState) {}

  Optional<Jurisdiction> find(long id);
}
