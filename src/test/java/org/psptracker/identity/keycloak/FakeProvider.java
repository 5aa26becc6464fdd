package org.psptracker.identity.keycloak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.web.util.UriComponentsBuilder;

/** An OpenID Connect provider that says what a test wants, when it wants. */
final class FakeProvider {

  private static final ObjectMapper JSON = new ObjectMapper();

  final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();
  final FakeDirectory directory = new FakeDirectory();
  private final int port;
  private HttpServer server;
  private volatile RSAKey key = newKey();
  private volatile Map<String, Object> idToken = Map.of();
  private volatile Map<String, Object> userInfo = Map.of();
  private volatile CountDownLatch open = new CountDownLatch(0);

  FakeProvider() {
    server = serve(0);
    port = server.getAddress().getPort();
  }

  String issuer() {
    return url() + "/realms/fake";
  }

  /** Below it is the administration of the realm "fake", as Keycloak has it. */
  String url() {
    return "http://127.0.0.1:" + port;
  }

  /** What the ID token of the next sign-in says, beside issuer, audience and times. */
  void willSay(Map<String, Object> claims) {
    idToken = claims;
  }

  void willSayOnAsking(Map<String, Object> claims) {
    userInfo = claims;
  }

  void rotateKeys() {
    key = newKey();
  }

  /** From now on answers are held back, until the answer is opened again. */
  void hold() {
    open = new CountDownLatch(1);
  }

  void letGo() {
    open.countDown();
  }

  void stop() {
    server.stop(0);
  }

  void start() {
    server = serve(port);
  }

  int calls(String path) {
    return calls.getOrDefault(path, new AtomicInteger()).get();
  }

  /** A token signed by the present key. */
  String token(Map<String, Object> claims) {
    return token(claims, key, JWSAlgorithm.RS256);
  }

  static String token(Map<String, Object> claims, RSAKey by, JWSAlgorithm algorithm) {
    try {
      SignedJWT jwt =
          new SignedJWT(
              new JWSHeader.Builder(algorithm).keyID(by.getKeyID()).build(),
              JWTClaimsSet.parse(new HashMap<>(claims)));
      jwt.sign(new RSASSASigner(by));
      return jwt.serialize();
    } catch (JOSEException | ParseException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Claims every token of this provider has, with {@code more}; null takes one away. */
  Map<String, Object> claims(String audience, Map<String, ?> more) {
    Map<String, Object> claims = new LinkedHashMap<>();
    long now = Instant.now().getEpochSecond();
    claims.put("iss", issuer());
    claims.put("aud", List.of(audience));
    claims.put("iat", now);
    claims.put("exp", now + 300);
    claims.put("jti", UUID.randomUUID().toString());
    claims.putAll(more);
    claims.values().removeIf(""::equals);
    return claims;
  }

  RSAKey key() {
    return key;
  }

  static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private HttpServer serve(int at) {
    try {
      HttpServer http =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 0);
      http.setExecutor(
          Executors.newCachedThreadPool(
              work -> {
                Thread thread = new Thread(work);
                thread.setDaemon(true);
                return thread;
              }));
      http.createContext("/realms/fake", this::answer);
      http.createContext("/admin/realms/fake", this::administer);
      http.start();
      return http;
    } catch (IOException unable) {
      throw new UncheckedIOException(unable);
    }
  }

  private void administer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring("/admin/realms/fake".length());
    try {
      Object found =
          directory.answer(
              path.isEmpty() ? "/" : path,
              UriComponentsBuilder.fromUri(exchange.getRequestURI())
                  .build()
                  .getQueryParams()
                  .toSingleValueMap());
      byte[] body = JSON.writeValueAsBytes(found == null ? Map.of("error", "none") : found);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(found == null ? 404 : 200, body.length);
      exchange.getResponseBody().write(body);
    } finally {
      exchange.close();
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring("/realms/fake".length());
    calls.computeIfAbsent(path, p -> new AtomicInteger()).incrementAndGet();
    try {
      if (!open.await(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("held for too long");
      }
      byte[] body = body(path).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      exchange.close();
    }
  }

  private String body(String path) throws JsonProcessingException {
    return switch (path) {
      case "/.well-known/openid-configuration" -> JSON.writeValueAsString(description());
      case "/keys" -> new JWKSet(key.toPublicJWK()).toString();
      case "/token" ->
          JSON.writeValueAsString(
              Map.of(
                  "access_token",
                  "opaque",
                  "token_type",
                  "Bearer",
                  "expires_in",
                  60,
                  "id_token",
                  token(idToken)));
      case "/protocol/openid-connect/token" ->
          JSON.writeValueAsString(
              Map.of("access_token", "opaque", "token_type", "Bearer", "expires_in", 300));
      case "/userinfo" -> JSON.writeValueAsString(userInfo);
      default -> "{}";
    };
  }

  private Map<String, Object> description() {
    return Map.of(
        "issuer", issuer(),
        "authorization_endpoint", issuer() + "/authorize",
        "token_endpoint", issuer() + "/token",
        "jwks_uri", issuer() + "/keys",
        "userinfo_endpoint", issuer() + "/userinfo",
        "end_session_endpoint", issuer() + "/logout");
  }
}
