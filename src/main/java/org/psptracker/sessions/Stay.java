package org.psptracker.sessions;

/**
 * How long somebody may stay, in seconds from now.
 *
 * @param idle if nothing comes from them
 * @param most whatever they do
 * @param warning before the end, to say so
 */
record Stay(long idle, long most, long warning) {}
