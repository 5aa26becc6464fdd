package org.psptracker.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A field that changed.
 *
 * @param who name of the actor
 * @param what the fact, in words
 * @param entity simple name of the fact's class
 * @param id key of the fact
 * @param field name of the field as in code
 * @param label the field, in words
 * @param from as people read it, null when there was nothing
 * @param to as people read it, null when there is nothing any more
 */
public record FactChange(
    Instant at,
    String who,
    String what,
    String entity,
    long id,
    String field,
    String label,
    @Nullable String from,
    @Nullable String to) {}
