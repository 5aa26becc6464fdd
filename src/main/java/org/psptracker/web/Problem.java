package org.psptracker.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;

/** What is told about an error, before it becomes JSON or a page. */
record Problem(
    HttpStatusCode status,
    String detail,
    List<FieldError> errors,
    Map<String, Object> properties,
    HttpHeaders headers) {

  Problem(HttpStatusCode status, String detail) {
    this(status, detail, List.of(), Map.of(), HttpHeaders.EMPTY);
  }

  Problem with(List<FieldError> errors) {
    return new Problem(status, detail, errors, properties, headers);
  }

  Problem with(Map<String, Object> properties) {
    return new Problem(status, detail, errors, properties, headers);
  }

  Problem with(HttpHeaders headers) {
    return new Problem(status, detail, errors, properties, headers);
  }
}
