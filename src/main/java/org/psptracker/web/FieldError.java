package org.psptracker.web;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * What is wrong with one field of the input.
 *
 * @param field path of the field as in the schema, e.g. {@code goals[0].title}; empty for the whole
 * @param message a sentence for the person who typed it
 * @param missing whether nothing was answered: a page, which knows the field's label, says it with
 *     that
 */
public record FieldError(String field, String message, @JsonIgnore boolean missing) {

  public FieldError(String field, String message) {
    this(field, message, false);
  }
}
