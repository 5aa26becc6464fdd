/**
 * The API's description: the OpenAPI document and the page that shows it. What forms take stands in
 * it as the very schemas that judge them.
 */
@NamedInterface("api")
@NullMarked
package org.psptracker.web.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
