package org.psptracker.identity.keycloak;

import org.psptracker.identity.ChainRules;
import org.psptracker.identity.Challenge;
import org.psptracker.identity.SignedIn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.web.SecurityFilterChain;

/** Pages sign in by authorization code, the API takes access tokens, the provider ends sessions. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@WithProvider
class ProviderIdentityConfiguration {

  @Bean
  Challenge bearerChallenge() {
    return new BearerChallenge();
  }

  @Bean
  JwtDecoderFactory<ClientRegistration> idTokens(Tokens tokens) {
    return client -> tokens.identity(new OidcIdTokenValidator(client));
  }

  /** The provider has no session with us, and says who it is by signing what it sends. */
  @Bean
  @Order(0)
  SecurityFilterChain backChannel(HttpSecurity http, ChainRules rules) throws Exception {
    return http.securityMatcher(BackChannelLogoutController.PATH)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(rules.headers())
        .build();
  }

  @Bean
  @Order(1)
  SecurityFilterChain api(
      HttpSecurity http, ChainRules rules, Tokens tokens, ClaimReader reader, Admission admission)
      throws Exception {
    return rules
        .api(http)
        .oauth2ResourceServer(
            tokensOfCallers ->
                tokensOfCallers
                    .authenticationEntryPoint(rules.unauthenticated())
                    .accessDeniedHandler(rules.unauthenticated())
                    .jwt(
                        jwt ->
                            jwt.decoder(tokens.access())
                                .jwtAuthenticationConverter(
                                    token ->
                                        new SignedIn(
                                            admission.admit(reader.read(token.getClaims()))))))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(
      HttpSecurity http,
      ChainRules rules,
      StartSignIn start,
      TokenClient tokenClient,
      SignIn signIn,
      ProviderSessions sessions,
      SignInFailed failed,
      EndProviderSession endProviderSession)
      throws Exception {
    return rules
        .pages(http, "/signed-out")
        .oauth2Login(
            login ->
                login
                    .loginPage("/sign-in")
                    .authorizationEndpoint(to -> to.authorizationRequestResolver(start))
                    .tokenEndpoint(to -> to.accessTokenResponseClient(tokenClient))
                    .userInfoEndpoint(to -> to.oidcUserService(signIn))
                    .authorizedClientRepository(new NoAuthorizedClients())
                    .successHandler(new AfterSignIn(sessions))
                    .failureHandler(failed)
                    .withObjectPostProcessor(
                        new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                          @Override
                          public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(
                              O filter) {
                            filter.setAuthenticationFailureHandler(failed);
                            return filter;
                          }
                        }))
        .logout(out -> out.logoutUrl("/sign-out").logoutSuccessHandler(endProviderSession))
        .build();
  }
}
