/**
 * The database the programme's facts live in: an embedded PostgreSQL under the data folder, or an
 * external one. Two roles from the first migration on: the owner migrates, the application only
 * reads and writes rows.
 */
@NullMarked
package org.psptracker.database;

import org.jspecify.annotations.NullMarked;
