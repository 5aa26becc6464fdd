package org.psptracker.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.psptracker.identity.CurrentActor;
import org.psptracker.identity.RoleHome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/** Gives a problem its shape: RFC 9457 JSON for the API, a page for people. */
@Component
class ProblemAnswer {

  private static final Logger log = LoggerFactory.getLogger(ProblemAnswer.class);

  private final ProblemSource source;
  private final LayoutModel layout;
  private final CurrentActor currentActor;

  ProblemAnswer(ProblemSource source, LayoutModel layout, CurrentActor currentActor) {
    this.source = source;
    this.currentActor = currentActor;
    this.layout = layout;
  }

  ResponseEntity<ProblemDetail> json(Problem problem, String path) {
    ProblemDetail detail = ProblemDetail.forStatusAndDetail(problem.status(), problem.detail());
    detail.setTitle(source.title(problem.status()));
    detail.setInstance(URI.create(UriUtils.encodePath(path, StandardCharsets.UTF_8)));
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
    page.addObject("detail", problem.detail());
    page.addObject("home", currentActor.signedIn().map(RoleHome::of).orElse("/"));
    page.addObject("errors", problem.errors());
    page.addAllObjects(problem.properties());
    if (problem.status().value() != 404) {
      page.addObject("incident", Refusals.number(request));
    }
    dress(page, path, request);
    return page;
  }

  /** The layout asks the database; when that is what failed, the page does without. */
  private void dress(ModelAndView page, String path, HttpServletRequest request) {
    try {
      layout.addTo(page.getModelMap(), path, request);
    } catch (RuntimeException unavailable) {
      log.warn("error page without navigation: {}", unavailable.getClass().getSimpleName());
    }
  }
}
