package org.psptracker.people;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.AgencyType;
import org.psptracker.web.forms.Formats;

/**
 * What somebody says who asks for access.
 *
 * @param agency as it calls itself
 * @param ori originating agency identifier of the FBI: two letters, then seven letters or digits
 * @param place city or county
 * @param usState postal code
 * @param need what they would like help with, in a sentence
 */
record AccessForm(
    @NotBlank @Size(max = 200) String agency,
    @NotBlank @Pattern(regexp = ORI) String ori,
    @NotBlank @Size(max = 120) String place,
    @NotBlank @Pattern(regexp = "^[A-Z]{2}$") String usState,
    @NotNull AgencyType agencyType,
    @NotBlank @Size(max = 120) String name,
    @NotBlank @Size(max = 120) String title,
    @NotBlank @Email @Size(max = 200) String email,
    @NotBlank @Size(max = 40) @Pattern(regexp = Formats.PHONE) String phone,
    @Nullable @Size(max = 500) String need)
    implements Serializable {

  static final String ORI = "^[A-Z]{2}[A-Z0-9]{7}$";
}
