package org.psptracker.intake;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.AgencyType;
import org.psptracker.cases.CoreArea;
import org.psptracker.cases.PartnerForm;
import org.psptracker.web.forms.Formats;

/**
 * A request for help, as the guided pages fill it and as {@code POST /api/requests} takes it.
 *
 * @param jurisdictionId the site; only for people who may file for several
 * @param agencyName as the agency calls itself; what is left out of the agency is taken from the
 *     site's record
 * @param ori originating agency identifier of the FBI
 * @param analysts crime analysts in full-time equivalents
 * @param population people whom the agency serves
 * @param subTopics ids of sub-topics of the chosen core areas
 * @param desiredOutcome what would be better in a year
 * @param crimeYears the last three whole years, in any order; years without any figure are left out
 * @param evidenceBased whether the help is to bring in a practice that evidence supports
 * @param emergingNeed whether the need came up recently
 * @param otherAssistance technical assistance from others that is under way
 */
record RequestForm(
    @Min(1) @Nullable Long jurisdictionId,
    // your agency
    @Size(max = 200) @Nullable String agencyName,
    @NotNull AgencyType agencyType,
    @Pattern(regexp = "^[A-Z0-9]{9}$") @Nullable String ori,
    @NotNull @Min(1) @Max(100_000_000) Integer population,
    @Min(0) @Max(100_000) @Nullable Integer swornOfficers,
    @Min(0) @Max(100_000) @Nullable Integer civilianStaff,
    @DecimalMin("0") @DecimalMax("1000") @Nullable BigDecimal analysts,
    @Pattern(regexp = "^[0-9]{2}$") @Nullable String stateFips,
    @Pattern(regexp = "^[0-9]{3}$") @Nullable String countyFips,
    @Pattern(regexp = "^[0-9]{5}$") @Nullable String placeFips,
    // contacts
    @NotBlank @Size(max = 120) String requesterName,
    @Size(max = 120) @Nullable String requesterTitle,
    @NotBlank @Email @Size(max = 200) String requesterEmail,
    @Size(max = 40) @Pattern(regexp = Formats.PHONE) @Nullable String requesterPhone,
    @Size(max = 120) @Nullable String sponsorName,
    @Size(max = 120) @Nullable String sponsorTitle,
    @Email @Size(max = 200) @Nullable String sponsorEmail,
    @Size(max = 20) @Nullable List<PartnerForm> partners,
    // your need
    @NotEmpty @Size(max = 8) List<CoreArea> coreAreas,
    @Size(max = 24) @Nullable List<@NotBlank @Size(max = 60) String> subTopics,
    @NotBlank @Size(max = 2000) String problem,
    @Size(max = 2000) @Nullable String tried,
    @NotBlank @Size(max = 2000) String desiredOutcome,
    // crime figures
    @Size(max = 3) @Nullable List<CrimeYear> crimeYears,
    @Nullable CrimeSource crimeSource,
    // help you want
    @Size(max = 8) @Nullable List<DeliveryType> deliveryTypes,
    @NotNull Urgency urgency,
    @Nullable LocalDate neededBy,
    @Nullable Boolean evidenceBased,
    @Size(max = 500) @Nullable String evidenceBasedPractice,
    @Nullable Boolean emergingNeed,
    @Size(max = 500) @Nullable String emergingNeedNote,
    @Size(max = 2000) @Nullable String otherAssistance) {}
