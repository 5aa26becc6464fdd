package org.psptracker.web;

/**
 * What is wrong with one field of the input.
 *
 * @param field path of the field as in the schema, e.g. {@code goals[0].title}; empty for the whole
 * @param message a sentence for the person who typed it
 */
public record FieldError(String field, String message) {}
