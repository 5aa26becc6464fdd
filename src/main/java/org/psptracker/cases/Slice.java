package org.psptracker.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next what to give as {@code after} for the next part, null at the end
 */
public record Slice<T>(List<T> items, @Nullable String next) {}
