package org.psptracker.identity;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;

/**
 * The one way to ask which address is called: within the application, decoded and without
 * parameters behind semicolons, as what decides on access and which code answers sees it. Whoever
 * compared the address as it was sent could be led past by {@code %2D} for a hyphen; whoever
 * decoded it in the charset that the caller names, by that.
 */
public final class RequestPath {

  private RequestPath() {}

  public static String of(HttpServletRequest request) {
    return decoded(request.getRequestURI(), request);
  }

  /** Of the call that failed, while its error is being answered. */
  public static String failed(HttpServletRequest request) {
    Object sent = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return sent == null ? of(request) : decoded(sent.toString(), request);
  }

  /** Whether a program calls, not somebody's page. */
  public static boolean isApi(HttpServletRequest request) {
    return isApi(of(request));
  }

  public static boolean isApi(String path) {
    return path.equals("/api") || path.startsWith("/api/");
  }

  private static String decoded(String sent, HttpServletRequest request) {
    PathContainer path =
        org.springframework.http.server.RequestPath.parse(sent, request.getContextPath())
            .pathWithinApplication();
    return path.elements().stream().map(RequestPath::seen).collect(Collectors.joining());
  }

  private static String seen(PathContainer.Element element) {
    return element instanceof PathSegment segment ? segment.valueToMatch() : element.value();
  }
}
