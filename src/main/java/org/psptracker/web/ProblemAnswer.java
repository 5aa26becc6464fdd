package org.psptracker.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.psptracker.identity.CurrentActor;
import org.psptracker.identity.RoleHome;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Gives a problem its shape: RFC 9457 JSON for the API, a page for people. */
@Component
class ProblemAnswer {

  private final ProblemSource source;
  private final LayoutModel layout;
  private final CurrentActor currentActor;

  ProblemAnswer(ProblemSource source, LayoutModel layout, CurrentActor currentActor) {
    this.source = source;
    this.currentActor = currentActor;
    this.layout = layout;
  }

  static boolean isApi(String path) {
    return path.equals("/api") || path.startsWith("/api/");
  }

  ResponseEntity<ProblemDetail> json(Problem problem, String path) {
    ProblemDetail detail = ProblemDetail.forStatusAndDetail(problem.status(), problem.detail());
    detail.setTitle(source.title(problem.status()));
    detail.setInstance(instance(path));
    problem.properties().forEach(detail::setProperty);
    if (!problem.errors().isEmpty()) {
      detail.setProperty("errors", problem.errors());
    }
    HttpHeaders headers = new HttpHeaders(problem.headers());
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    headers.setCacheControl("no-store");
    return ResponseEntity.status(problem.status()).headers(headers).body(detail);
  }

  /** {@code web/ErrorPage} with status, detail, errors and what the layout needs. */
  ModelAndView page(Problem problem, HttpServletRequest request, String path) {
    ModelAndView page = new ModelAndView("web/ErrorPage");
    page.setStatus(problem.status());
    page.addObject("status", problem.status().value());
    // what can be said of a status alone, the page says better
    page.addObject("detail", problem.specific() ? problem.detail() : null);
    page.addObject("home", currentActor.signedIn().map(RoleHome::of).orElse("/"));
    page.addObject("errors", problem.errors());
    page.addAllObjects(problem.properties());
    layout.addTo(page.getModelMap(), path, request);
    return page;
  }

  private static URI instance(String path) {
    try {
      return URI.create(path);
    } catch (IllegalArgumentException unusual) {
      return URI.create("about:blank");
    }
  }
}
