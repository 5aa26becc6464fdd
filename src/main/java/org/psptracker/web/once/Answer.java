package org.psptracker.web.once;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** What a call was answered. */
record Answer(
    int status,
    @Nullable String location,
    @Nullable String etag,
    @Nullable String contentType,
    byte[] body) {

  static Answer of(ContentCachingResponseWrapper response) {
    return new Answer(
        response.getStatus(),
        response.getHeader(HttpHeaders.LOCATION),
        response.getHeader(HttpHeaders.ETAG),
        response.getContentType(),
        response.getContentAsByteArray());
  }

  /** The act is there but its answer died with the node: what is known without it. */
  static Answer lost(@Nullable String location) {
    int status =
        location == null ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_CREATED;
    return new Answer(status, location, null, null, new byte[0]);
  }

  void writeTo(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    response.setHeader("Idempotent-Replay", "true");
    if (location != null) {
      response.setHeader(HttpHeaders.LOCATION, location);
    }
    if (etag != null) {
      response.setHeader(HttpHeaders.ETAG, etag);
    }
    if (contentType != null) {
      response.setContentType(contentType);
    }
    response.getOutputStream().write(body);
  }
}
