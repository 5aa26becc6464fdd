package org.psptracker.identity.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.psptracker.identity.ProviderUnavailable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Signs people out at the provider too, once our own session is over (OpenID Connect RP-Initiated
 * Logout 1.0). When the provider's address is not known, the page they come to says so.
 */
@Component
@WithProvider
class EndProviderSession implements LogoutSuccessHandler {

  private final Discovery discovery;
  private final ProviderSettings settings;

  EndProviderSession(Discovery discovery, ProviderSettings settings) {
    this.discovery = discovery;
    this.settings = settings;
  }

  @Override
  public void onLogoutSuccess(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication)
      throws IOException {
    String here =
        ServletUriComponentsBuilder.fromContextPath(request).path("/signed-out").toUriString();
    if (authentication == null
        || !(authentication.getPrincipal() instanceof ProviderPrincipal principal)) {
      response.sendRedirect(here);
      return;
    }
    response.sendRedirect(
        endSession()
            .map(
                address ->
                    UriComponentsBuilder.fromUriString(address)
                        .queryParam("id_token_hint", principal.getIdToken().getTokenValue())
                        .queryParam("client_id", settings.clientId())
                        .queryParam("post_logout_redirect_uri", "{here}")
                        .encode(StandardCharsets.UTF_8)
                        .buildAndExpand(here)
                        .toUriString())
            .orElse(here + "?here-only"));
  }

  private Optional<String> endSession() {
    try {
      return Optional.ofNullable(discovery.get().endSession());
    } catch (ProviderUnavailable unknown) {
      return Optional.empty();
    }
  }
}
