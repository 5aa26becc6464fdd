package org.psptracker.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Hands refusals of the filters to whatever answers the errors of controllers: one shape for all.
 */
@Component
public class Unauthenticated implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final HandlerExceptionResolver errors;
  private final Challenge challenge;

  Unauthenticated(
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver errors, Challenge challenge) {
    this.errors = errors;
    this.challenge = challenge;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
      throws IOException {
    if (cause instanceof NotAdmitted || cause instanceof ProviderUnavailable) {
      // the credentials are good, or nobody can tell: others would change nothing
      answer(request, response, HttpServletResponse.SC_FORBIDDEN, cause);
      return;
    }
    if (request.getHeader("HX-Request") != null) {
      // a redirect would put the sign-in page into a part of the present one
      response.setHeader("HX-Redirect", pageAround(request));
    } else if (RequestPath.isApi(request) && !"empty".equals(request.getHeader("Sec-Fetch-Dest"))) {
      // a script's own fetch must not open the browser's password window
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge.to(cause));
    }
    answer(request, response, HttpServletResponse.SC_UNAUTHORIZED, cause);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
      throws IOException {
    if (cause instanceof CsrfException) {
      request.setAttribute("psp.session-expired", true);
      // drafts are saved by scripts, which must tell this from what is not theirs to do
      response.setHeader("Session-Over", "true");
    }
    answer(request, response, HttpServletResponse.SC_FORBIDDEN, cause);
  }

  private void answer(
      HttpServletRequest request, HttpServletResponse response, int status, Exception cause)
      throws IOException {
    if (RequestPath.isApi(request)) {
      errors.resolveException(request, response, null, cause);
    } else {
      // pages are rendered by a controller, behind the container's error dispatch
      response.sendError(status);
    }
  }

  /** Asked for again, the page leads over the sign-in back to itself. */
  private static String pageAround(HttpServletRequest request) {
    String page = request.getHeader("HX-Current-URL");
    return page == null
        ? "/sign-in"
        : LocalPath.orElse(page.replaceFirst("^https?://[^/]*", ""), "/sign-in");
  }
}
