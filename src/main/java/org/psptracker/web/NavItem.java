package org.psptracker.web;

import org.jspecify.annotations.Nullable;

/**
 * An entry of the navigation.
 *
 * @param count open work behind it, null where nothing is counted
 * @param current whether the present page belongs to it
 */
public record NavItem(String href, String labelKey, @Nullable Long count, boolean current) {}
