package org.psptracker.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The owner's sign-in to an external database; the application's own is in {@code
 * spring.datasource}.
 *
 * @param ownerUsername the role that owns the database and runs the migrations
 * @param ownerPassword its password
 */
@ConfigurationProperties("psp.database")
record DatabaseProperties(@Nullable String ownerUsername, @Nullable String ownerPassword) {}
