package org.psptracker.identity.keycloak;

import org.jspecify.annotations.Nullable;
import org.psptracker.identity.keycloak.Discovery.Provider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;

/** This application as the provider knows it, with the provider's addresses of the moment. */
@Component
@WithProvider
class Registration implements ClientRegistrationRepository {

  static final String ID = "psp";

  private final Discovery discovery;
  private final ProviderSettings settings;

  Registration(Discovery discovery, ProviderSettings settings) {
    this.discovery = discovery;
    this.settings = settings;
  }

  @Override
  public @Nullable ClientRegistration findByRegistrationId(String id) {
    return ID.equals(id) ? registration(discovery.get()) : null;
  }

  private ClientRegistration registration(Provider provider) {
    return ClientRegistration.withRegistrationId(ID)
        .clientId(settings.clientId())
        .clientSecret(settings.clientSecret())
        .clientAuthenticationMethod(
            settings.clientSecret().isBlank()
                ? ClientAuthenticationMethod.NONE
                : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        // a code that was stolen on its way is of no use, with a secret of ours or without
        .clientSettings(ClientSettings.builder().requireProofKey(true).build())
        .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
        .scope(settings.scopes())
        .issuerUri(settings.issuer())
        .authorizationUri(provider.authorization())
        .tokenUri(provider.token())
        .jwkSetUri(provider.keys())
        .userInfoUri(provider.userInfo())
        .userNameAttributeName("sub")
        .clientName("PSP")
        .build();
  }
}
