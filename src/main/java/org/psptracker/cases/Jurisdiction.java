package org.psptracker.cases;

import org.jspecify.annotations.Nullable;

/**
 * A site: the agency and the place that ask for help.
 *
 * @param id 0 until it was saved
 * @param name of the agency: "Seattle Police Department"
 * @param place city or county: "Seattle"
 * @param usState postal code of the state: "WA"
 * @param ori originating agency identifier of the FBI, nine characters
 * @param stateFips two digits; with county three, with place five
 * @param swornStrength sworn officers, full time
 * @param civilianStrength civilian staff, full time
 * @param population people who live in the agency's area
 * @param synthetic whether it is invented for demonstration
 */
public record Jurisdiction(
    long id,
    String name,
    String place,
    String usState,
    String ori,
    @Nullable String stateFips,
    @Nullable String countyFips,
    @Nullable String placeFips,
    AgencyType agencyType,
    @Nullable Integer swornStrength,
    @Nullable Integer civilianStrength,
    @Nullable Integer population,
    boolean synthetic) {}
