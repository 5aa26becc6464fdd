package org.psptracker.cases;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.psptracker.web.forms.Formats;

/**
 * What is recorded of a partner.
 *
 * @param role on the case: "sits in the shooting reviews"
 */
public record PartnerForm(
    @NotBlank @Size(max = 200) String organisation,
    @NotNull PartnerKind kind,
    @Nullable @Size(max = 200) String role,
    @Nullable @Size(max = 120) String contactName,
    @Nullable @Size(max = 120) String contactTitle,
    @Nullable @Email @Size(max = 254) String contactEmail,
    @Nullable @Size(max = 40) @Pattern(regexp = Formats.PHONE) String contactPhone) {}
