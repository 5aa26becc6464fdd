package org.psptracker.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.psptracker.identity.LocalPath;

/**
 * What came with a form from a session that is over, for the answer to that very form: whoever sent
 * it reads it, and nobody else ever can. Only forms of our own pages are answered so, or other
 * sites could have this one say what they like.
 */
final class TypedBefore {

  /** A field by its name on the form. */
  record Typed(String name, String value) {}

  private static final Pattern UNSAID =
      Pattern.compile("_.*|.*(password|token|secret|code).*|username");

  private TypedBefore() {}

  /** {@code typed} and {@code back}, the form's page. */
  static Map<String, Object> of(HttpServletRequest request) {
    String page = request.getHeader("Referer");
    if (page == null || !"same-origin".equals(request.getHeader("Sec-Fetch-Site"))) {
      return Map.of();
    }
    List<Typed> typed =
        request.getParameterMap().entrySet().stream()
            .filter(field -> !UNSAID.matcher(field.getKey().toLowerCase(Locale.ROOT)).matches())
            .map(field -> new Typed(field.getKey(), String.join(", ", field.getValue()).strip()))
            .filter(field -> !field.value().isEmpty())
            .toList();
    return Map.of("typed", typed, "back", LocalPath.orElse(path(page), "/"));
  }

  private static String path(String page) {
    try {
      URI at = URI.create(page);
      return at.getRawQuery() == null ? at.getRawPath() : at.getRawPath() + "?" + at.getRawQuery();
    } catch (IllegalArgumentException unreadable) {
      return "/";
    }
  }
}
