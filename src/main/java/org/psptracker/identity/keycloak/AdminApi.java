package org.psptracker.identity.keycloak;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.resteasy.client.jaxrs.ResteasyClientBuilder;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.JacksonProvider;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.psptracker.identity.ProviderUnavailable;
import org.psptracker.identity.keycloak.ProviderCalls.ProviderBusy;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Keycloak's API for accounts, under the same rules as all calls to the provider. */
@Component
@WithProvider
class AdminApi implements DisposableBean {

  private static final int PER_PAGE = 200;

  private final ProviderSettings settings;
  private final ProviderCalls calls;
  private @Nullable Keycloak keycloak;

  AdminApi(ProviderSettings settings, ProviderCalls calls) {
    this.settings = settings;
    this.calls = calls;
  }

  boolean isConfigured() {
    return !settings.accounts().url().isBlank();
  }

  /**
   * Answers what {@code work} finds in the realm.
   *
   * @throws ProviderUnavailable when Keycloak does not answer in time
   */
  <T> T ask(Function<RealmResource, T> work) {
    ProviderCalls.requireNoTransaction();
    try {
      calls.enter();
    } catch (ProviderBusy busy) {
      throw new ProviderUnavailable("accounts", busy);
    }
    try {
      return work.apply(client().realm(settings.accounts().realm()));
    } catch (WebApplicationException answered) {
      throw answered;
    } catch (ProcessingException silent) {
      throw new ProviderUnavailable("accounts", silent);
    } finally {
      calls.leave();
    }
  }

  /** All there are, page by page; each page is a call of its own. */
  <T> List<T> all(PageReader<T> reader) {
    List<T> all = new ArrayList<>();
    for (int first = 0; ; first += PER_PAGE) {
      int from = first;
      List<T> page = ask(realm -> reader.read(realm, from, PER_PAGE));
      all.addAll(page);
      if (page.size() < PER_PAGE) {
        return all;
      }
    }
  }

  /** Reads a part of a list. */
  interface PageReader<T> {
    List<T> read(RealmResource realm, int first, int most);
  }

  private synchronized Keycloak client() {
    Keycloak present = keycloak;
    if (present == null) {
      present = connect();
      keycloak = present;
    }
    return present;
  }

  private Keycloak connect() {
    long timeout = settings.timeout().toMillis();
    return KeycloakBuilder.builder()
        .serverUrl(settings.accounts().url())
        .realm(settings.accounts().realm())
        .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
        .clientId(settings.accounts().clientId())
        .clientSecret(settings.accounts().clientSecret())
        .resteasyClient(
            ((ResteasyClientBuilder) ResteasyClientBuilder.newBuilder())
                .connectionPoolSize(settings.calls())
                .connectionCheckoutTimeout(timeout, TimeUnit.MILLISECONDS)
                .connectTimeout(timeout, TimeUnit.MILLISECONDS)
                .readTimeout(timeout, TimeUnit.MILLISECONDS)
                .register(new JacksonProvider(), 100)
                .build())
        .build();
  }

  @Override
  public synchronized void destroy() {
    if (keycloak != null) {
      keycloak.close();
    }
  }
}
