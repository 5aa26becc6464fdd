package org.psptracker.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers errors that never reached a controller. */
@Controller
class ErrorPages implements ErrorController {

  private final ProblemSource source;
  private final ProblemAnswer answer;

  ErrorPages(ProblemSource source, ProblemAnswer answer) {
    this.source = source;
    this.answer = answer;
  }

  @RequestMapping("${server.error.path:/error}")
  Object error(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatusCode status =
        code instanceof Integer number ? HttpStatusCode.valueOf(number) : HttpStatus.NOT_FOUND;
    Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String path = uri == null ? "/error" : uri.toString();
    Problem problem = source.of(status);
    return ProblemAnswer.isApi(path)
        ? answer.json(problem, path)
        : answer.page(problem, request, path);
  }
}
