package org.psptracker.identity.keycloak;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The identity provider.
 *
 * @param issuer its issuer; people sign in there as soon as this is set
 * @param discoveryUrl where this application reads the provider's description, when that is not
 *     below the issuer: behind a proxy both may have different names
 * @param clientId what the provider calls this application
 * @param clientSecret blank for a public client, which has PKCE alone
 * @param audience what a token has to name for the API to take it
 * @param scopes that are asked for at sign-in
 * @param requestParameters what else the provider wants to be sent along, such as acr_values
 * @param roleNames our role by the provider's name for it; our own names need no entry
 * @param timeout of each connection and each answer
 * @param pause least time between two attempts to read the provider's description or keys
 * @param calls that may wait for the provider at the same time; further ones fail at once
 * @param help whom to ask for a role: an e-mail address, or blank
 */
@ConfigurationProperties("psp.identity")
record ProviderSettings(
    @DefaultValue("") String issuer,
    @DefaultValue("") String discoveryUrl,
    @DefaultValue("psp-web") String clientId,
    @DefaultValue("") String clientSecret,
    @DefaultValue("psp-api") String audience,
    @DefaultValue({"openid", "profile", "email"}) List<String> scopes,
    @DefaultValue Map<String, String> requestParameters,
    @DefaultValue ClaimNames claims,
    @DefaultValue Map<String, String> roleNames,
    @DefaultValue AdminApi accounts,
    @DefaultValue("PT3S") Duration timeout,
    @DefaultValue("PT5S") Duration pause,
    @DefaultValue("8") int calls,
    @DefaultValue("") String help) {

  /**
   * Where tokens say what; a path of names with dots leads into nested claims.
   *
   * @param roles blank: the provider knows no roles, and those of our own directory count
   * @param jurisdiction holds the ORI of the site; blank: the site of our own directory counts
   * @param username with {@code email} the address has to be verified by the provider
   */
  record ClaimNames(
      @DefaultValue("roles") String roles,
      @DefaultValue("jurisdiction") String jurisdiction,
      @DefaultValue("preferred_username") String username,
      @DefaultValue("title") String title) {}

  /**
   * Keycloak's own API for accounts.
   *
   * @param url its base address; blank where the provider is another, or keeps it closed
   * @param every how often people are compared with it
   * @param sitesEvery how often the sites of all people are compared, not of changed ones alone
   * @param mostEnded how many in a hundred people may be missing there for them to be ended
   */
  record AdminApi(
      @DefaultValue("") String url,
      @DefaultValue("psp") String realm,
      @DefaultValue("psp-sync") String clientId,
      @DefaultValue("") String clientSecret,
      @DefaultValue("PT5M") Duration every,
      @DefaultValue("PT1H") Duration sitesEvery,
      @DefaultValue("10") int mostEnded) {}

  String discovery() {
    return discoveryUrl.isBlank()
        ? issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration"
        : discoveryUrl;
  }
}
