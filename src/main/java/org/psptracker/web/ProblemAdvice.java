package org.psptracker.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.psptracker.identity.RequestPath;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Answers every exception of a controller; none of them shows a stack trace. */
@ControllerAdvice
class ProblemAdvice {

  private final ProblemSource source;
  private final ProblemAnswer answer;
  private final Refusals refusals;

  ProblemAdvice(ProblemSource source, ProblemAnswer answer, Refusals refusals) {
    this.source = source;
    this.answer = answer;
    this.refusals = refusals;
  }

  /** A {@code ResponseEntity} or a page; null when nobody is there to read it. */
  @ExceptionHandler
  @Nullable Object any(Exception error, HttpServletRequest request) {
    if (error instanceof AsyncRequestNotUsableException) {
      return null;
    }
    Problem problem = source.of(error);
    String path = RequestPath.of(request);
    refusals.log(request, problem.status().value(), path);
    return RequestPath.isApi(path)
        ? answer.json(problem, path)
        : answer.page(problem, request, path);
  }
}
