package org.psptracker.notices;

/**
 * A row that is to be sent.
 *
 * @param attempt number of this attempt, from 1
 */
record Notice(long id, String toAddress, String subject, String body, int attempt) {}
