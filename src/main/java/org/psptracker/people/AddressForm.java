package org.psptracker.people;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The address of somebody who asked for access, corrected. */
record AddressForm(@NotBlank @Email @Size(max = 200) String email) {}
