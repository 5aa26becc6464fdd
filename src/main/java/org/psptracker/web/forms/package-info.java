/**
 * One description of a form, its record, gives the JSON Schema, the validation of page and API
 * input, and the fields on the page.
 */
@NamedInterface("forms")
@NullMarked
package org.psptracker.web.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
