package org.psptracker.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.psptracker.identity.RequestPath;
import org.springframework.http.HttpMethod;

/**
 * Calls that a rule counts.
 *
 * @param method null for all
 * @param path of which all must match
 */
record LimitedCall(Rule rule, @Nullable HttpMethod method, Pattern path) {

  static LimitedCall any(Rule rule, String path) {
    return new LimitedCall(rule, null, Pattern.compile(path, Pattern.DOTALL));
  }

  static LimitedCall post(Rule rule, String path) {
    return new LimitedCall(rule, HttpMethod.POST, Pattern.compile(path, Pattern.DOTALL));
  }

  /** The rules of {@code calls} that count this one. */
  static Stream<Rule> of(List<LimitedCall> calls, HttpServletRequest request) {
    String path = RequestPath.of(request);
    String method = request.getMethod();
    return calls.stream().filter(call -> call.counts(method, path)).map(LimitedCall::rule);
  }

  boolean counts(String calledBy, String called) {
    return (method == null || method.matches(calledBy)) && path.matcher(called).matches();
  }
}
