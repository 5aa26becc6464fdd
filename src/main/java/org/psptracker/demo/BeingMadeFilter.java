package org.psptracker.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.psptracker.identity.RequestPath;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Says how far the programme is, to every call that comes before it is whole. */
@Component
@DemoOnly
@Order(Ordered.HIGHEST_PRECEDENCE)
class BeingMadeFilter extends OncePerRequestFilter {

  private static final String SECONDS = "3";

  private final Making making;
  private final ViewResolver views;
  private final MessageSource messages;
  private final ObjectMapper json;

  BeingMadeFilter(
      Making making,
      @Qualifier("thymeleafViewResolver") ViewResolver views,
      MessageSource messages,
      ObjectMapper json) {
    this.making = making;
    this.views = views;
    this.messages = messages;
    this.json = json;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = RequestPath.of(request);
    return making.isWhole() || path.startsWith("/assets/") || path.startsWith("/actuator/health");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
    response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (RequestPath.isApi(request)) {
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      json.writeValue(response.getOutputStream(), problem());
    } else {
      response.setHeader("Refresh", SECONDS);
      page(request, response);
    }
  }

  private ProblemDetail problem() {
    String detail =
        messages.getMessage(
            "demo.making.text", new Object[] {making.made(), making.planned()}, Locale.US);
    return ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, detail);
  }

  private void page(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Map<String, Object> model =
        Map.of("made", making.made(), "planned", making.planned(), "banner", false);
    try {
      View view = views.resolveViewName("demo/BeingMadePage", Locale.US);
      if (view != null) {
        view.render(model, request, response);
      }
    } catch (IOException | RuntimeException broken) {
      throw broken;
    } catch (Exception broken) {
      throw new ServletException(broken);
    }
  }
}
