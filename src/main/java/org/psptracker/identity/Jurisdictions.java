package org.psptracker.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What this module must know of sites; the module that keeps them answers. */
public interface Jurisdictions {

  /**
   * A site.
   *
   * @param usState two-letter postal code
   */
  record Jurisdiction(long id, String name, String usState) {}

  /**
   * A site that an identity provider names.
   *
   * @param ori originating agency identifier of the FBI, nine characters
   * @param agencyType name of one of the types of agencies, or empty
   */
  record Named(
      String ori,
      String agency,
      String place,
      String usState,
      String agencyType,
      @Nullable Integer population) {}

  Optional<Jurisdiction> find(long id);

  Optional<Jurisdiction> byOri(String ori);

  /** Adds the site unless there is one with that ORI. */
  Jurisdiction add(Named site);
}
