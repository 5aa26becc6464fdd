package org.psptracker.identity.keycloak;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.BufferingClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.StreamUtils;
import org.springframework.web.client.RestClient;

/**
 * The way to the provider: with time-outs, with few calls at a time, and never with a database
 * connection in hand. A provider that hangs holds back those few calls and nothing else.
 */
@Component
@WithProvider
class ProviderCalls implements ClientHttpRequestInterceptor {

  private final Semaphore room;
  private final Duration timeout;

  ProviderCalls(ProviderSettings settings) {
    this.room = new Semaphore(settings.calls());
    this.timeout = settings.timeout();
  }

  /** A client whose calls keep to these rules. */
  RestClient.Builder client() {
    HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(timeout)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
    requests.setReadTimeout(timeout);
    return RestClient.builder()
        .requestFactory(new BufferingClientHttpRequestFactory(requests))
        .requestInterceptor(this);
  }

  @Override
  public ClientHttpResponse intercept(
      HttpRequest request, byte[] body, ClientHttpRequestExecution execution) throws IOException {
    requireNoTransaction();
    enter();
    try {
      ClientHttpResponse response = execution.execute(request, body);
      // read here, so that a slow body counts as a call under way too
      StreamUtils.drain(response.getBody());
      return response;
    } finally {
      room.release();
    }
  }

  /** Takes one of the few places, or fails at once; to be followed by {@link #leave}. */
  void enter() throws ProviderBusy {
    if (!room.tryAcquire()) {
      throw new ProviderBusy();
    }
  }

  void leave() {
    room.release();
  }

  static void requireNoTransaction() {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("no call to the provider while a transaction is open");
    }
  }

  /** As many calls as are allowed wait for the provider already. */
  static final class ProviderBusy extends IOException {

    private static final long serialVersionUID = 1L;

    ProviderBusy() {
      super("too many calls wait for the provider");
    }
  }
}
