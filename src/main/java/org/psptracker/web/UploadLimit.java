package org.psptracker.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.psptracker.identity.RequestPath;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says that an upload is too large to be read at all. Left to itself, the container would drop the
 * form's fields together with the file, and the missing token would be taken for an old page.
 */
@Component
@Order(UploadLimit.ORDER)
class UploadLimit extends OncePerRequestFilter {

  /** Before security, which looks for its token in the body. */
  static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 30;

  private final long mostBytes;

  UploadLimit(MultipartProperties multipart) {
    this.mostBytes = multipart.getMaxRequestSize().toBytes();
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String type = request.getContentType();
    return type == null
        || !type.toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)
        || RequestPath.isApi(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > mostBytes) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      return;
    }
    chain.doFilter(request, response);
  }
}
