package org.psptracker.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.psptracker.identity.RequestPath;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answers errors that never reached a controller. */
@Controller
class ErrorPages implements ErrorController {

  /** Request attribute of sign-in adapters: the form came from a session that is over. */
  private static final String SESSION_EXPIRED = "psp.session-expired";

  private static final int TOO_MANY_REQUESTS = 429;

  private final ProblemSource source;
  private final ProblemAnswer answer;
  private final Refusals refusals;

  ErrorPages(ProblemSource source, ProblemAnswer answer, Refusals refusals) {
    this.source = source;
    this.answer = answer;
    this.refusals = refusals;
  }

  @RequestMapping("${server.error.path:/error}")
  Object error(HttpServletRequest request, HttpServletResponse response) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatusCode status =
        code instanceof Integer number ? HttpStatusCode.valueOf(number) : HttpStatus.NOT_FOUND;
    String path = RequestPath.failed(request);
    refusals.log(request, status.value(), path);
    Problem problem = source.of(status);
    if (RequestPath.isApi(path)) {
      return answer.json(problem, path);
    }
    ModelAndView page = answer.page(problem, request, path);
    String seconds = response.getHeader(HttpHeaders.RETRY_AFTER);
    if (status.value() == TOO_MANY_REQUESTS && seconds != null) {
      page.addObject("wait", Integer.parseInt(seconds));
    }
    if (request.getAttribute(SESSION_EXPIRED) != null) {
      // the page takes its words from here: error.title.expired, error.text.expired
      page.addObject("status", "expired");
      page.addObject("expired", true);
      page.addAllObjects(TypedBefore.of(request));
    }
    return page;
  }
}
