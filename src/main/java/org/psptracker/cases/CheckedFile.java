package org.psptracker.cases;

/**
 * A file that may be kept: its type was found by its content.
 *
 * @param name the last part of the name that the sender gave
 * @param sha256 of the content, lower-case hexadecimal
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record CheckedFile(String name, String mediaType, String sha256, byte[] content) {}
