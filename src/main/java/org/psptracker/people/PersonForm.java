package org.psptracker.people;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.psptracker.identity.PeopleDirectory;
import org.psptracker.identity.Role;
import org.psptracker.web.forms.Formats;

/**
 * What is written of a person. Username, state and the provider's key are nobody's to write.
 *
 * @param roles what they are in the programme
 * @param jurisdictionId the site, for people of a site
 */
record PersonForm(
    @NotBlank @Size(max = 120) String name,
    @Nullable @Size(max = 120) String title,
    @NotBlank @Email @Size(max = 200) String email,
    @Nullable @Size(max = 40) @Pattern(regexp = Formats.PHONE) String phone,
    @NotEmpty @Size(max = 5) List<Role> roles,
    @Nullable Long jurisdictionId) {

  /** Whether a site is named that does not go with the roles. */
  boolean hasIdleSite() {
    return jurisdictionId != null && !roles.contains(Role.JURISDICTION);
  }

  PersonForm withoutSite() {
    return new PersonForm(name, title, email, phone, roles, null);
  }

  PeopleDirectory.Entry entry(String username) {
    return new PeopleDirectory.Entry(
        username,
        name.strip(),
        title == null ? "" : title.strip(),
        email.strip(),
        phone == null ? "" : phone.strip(),
        Set.copyOf(roles),
        jurisdictionId);
  }
}
