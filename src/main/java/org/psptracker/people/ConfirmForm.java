package org.psptracker.people;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.AgencyType;
import org.psptracker.cases.Jurisdiction;
import org.psptracker.web.forms.Formats;
import org.psptracker.web.forms.RequiredWhen;

/**
 * How a request for access is confirmed: for which site, and who the person is.
 *
 * @param to whether the person comes to a site that is known, or brings a new one
 * @param jurisdictionId the site that is known
 * @param agency of the new site, as are those below
 * @param checked whether the coordinator made sure of the person in another way than by the mailed
 *     link
 */
@RequiredWhen(field = "to", is = "KNOWN", need = "jurisdictionId")
@RequiredWhen(
    field = "to",
    is = "NEW",
    need = {"agency", "ori", "place", "usState", "agencyType"})
record ConfirmForm(
    @NotNull SiteChoice to,
    @Nullable Long jurisdictionId,
    @Nullable @Size(max = 200) String agency,
    @Nullable @Pattern(regexp = AccessForm.ORI) String ori,
    @Nullable @Size(max = 120) String place,
    @Nullable @Pattern(regexp = "^[A-Z]{2}$") String usState,
    @Nullable AgencyType agencyType,
    @Nullable @Min(1) @Max(100_000_000) Integer population,
    @Nullable @Min(0) @Max(100_000) Integer swornOfficers,
    @Nullable @Min(0) @Max(100_000) Integer civilianStaff,
    @NotBlank @Size(max = 120) String name,
    @Nullable @Size(max = 120) String title,
    @Nullable @Size(max = 40) @Pattern(regexp = Formats.PHONE) String phone,
    @Nullable Boolean checked) {

  /** Where the person belongs. */
  enum SiteChoice {
    KNOWN,
    NEW
  }

  static ConfirmForm of(AccessRequest request, @Nullable Jurisdiction known) {
    return new ConfirmForm(
        known == null ? SiteChoice.NEW : SiteChoice.KNOWN,
        known == null ? null : known.id(),
        request.agency(),
        request.ori(),
        request.place(),
        request.usState(),
        request.agencyType(),
        null,
        null,
        null,
        request.name(),
        request.title(),
        request.phone(),
        null);
  }

  boolean isChecked() {
    return Boolean.TRUE.equals(checked);
  }

  /** The new site; its schema has asked for all of it. */
  Jurisdiction site(boolean synthetic) {
    return new Jurisdiction(
        0,
        given(agency),
        given(place),
        given(usState),
        given(ori),
        null,
        null,
        null,
        agencyType == null ? AgencyType.OTHER : agencyType,
        swornOfficers,
        civilianStaff,
        population,
        synthetic);
  }

  private static String given(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
