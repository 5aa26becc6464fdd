package org.psptracker.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/**
 * The cookie of sessions. Over https it is {@code __Host-}: no other host of the domain, and no
 * answer over plain http, can set it.
 */
@Component
class SessionCookie implements CookieSerializer {

  static final String NAME = "PSP_SESSION";
  static final String NAME_WHEN_SECURE = "__Host-" + NAME;

  private final CookieSerializer plain = serializer(NAME);
  private final CookieSerializer secure = serializer(NAME_WHEN_SECURE);

  @Override
  public void writeCookieValue(CookieValue cookie) {
    of(cookie.getRequest()).writeCookieValue(cookie);
  }

  @Override
  public List<String> readCookieValues(HttpServletRequest request) {
    return of(request).readCookieValues(request);
  }

  private CookieSerializer of(HttpServletRequest request) {
    return request.isSecure() ? secure : plain;
  }

  /** Secure follows the request, so that the cookie works on http://localhost. */
  private static CookieSerializer serializer(String name) {
    DefaultCookieSerializer serializer = new DefaultCookieSerializer();
    serializer.setCookieName(name);
    serializer.setCookiePath("/");
    serializer.setSameSite("Lax");
    serializer.setUseHttpOnlyCookie(true);
    return serializer;
  }
}
