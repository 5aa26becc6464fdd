/**
 * How a person gets in, changes and leaves: the public page that asks for access, the coordinators
 * who confirm, and the accounts elsewhere that must follow. Whoever may sign in, and how, is for
 * the module {@code identity}; this one never calls it while a transaction is open.
 */
@NullMarked
package org.psptracker.people;

import org.jspecify.annotations.NullMarked;
