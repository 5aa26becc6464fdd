package org.psptracker.web.once;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.psptracker.identity.Actor;
import org.psptracker.identity.CurrentActor;
import org.psptracker.identity.RequestPath;
import org.psptracker.web.Failure;
import org.psptracker.web.Invalid;
import org.psptracker.web.TooLarge;
import org.psptracker.web.TryLater;
import org.psptracker.web.Unprocessable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives a POST under {@code /api} its first answer again when it comes with a key that was used.
 * Keys are each person's own. Only a call that was carried out uses its key up: one that was
 * refused may be corrected and sent with the same key. Runs behind security, so it knows the actor.
 */
@Component
class OnceFilter extends OncePerRequestFilter {

  private static final Logger log = LoggerFactory.getLogger(OnceFilter.class);
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");
  private static final int LARGEST_BODY = 32 * 1024 * 1024;
  private static final Duration SOON = Duration.ofSeconds(1);

  private final CallRows rows;
  private final CurrentActor currentActor;
  private final HandlerExceptionResolver errors;

  OnceFilter(
      CallRows rows,
      CurrentActor currentActor,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver errors) {
    this.rows = rows;
    this.currentActor = currentActor;
    this.errors = errors;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST")
        || request.getHeader("Idempotency-Key") == null
        || !RequestPath.isApi(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Actor> actor = currentActor.signedIn();
    if (actor.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    try {
      String key = request.getHeader("Idempotency-Key").strip();
      if (!KEY.matcher(key).matches()) {
        throw new Invalid("error.key-invalid");
      }
      byte[] fingerprint;
      HttpServletRequest readable = request;
      if (isMultipart(request)) {
        fingerprint = ofParts(request);
      } else {
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
          throw new TooLarge();
        }
        fingerprint = Fingerprint.of(request, body);
        readable = new RereadableRequest(request, body);
      }
      once(new Call(actor.get().personId(), key, fingerprint), readable, response, chain);
    } catch (Failure | DataAccessException failure) {
      errors.resolveException(request, response, null, failure);
    }
  }

  private void once(
      Call call, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<CallRows.Standing> known = rows.find(call);
    boolean mine = known.map(OnceFilter::isFree).orElse(true) && rows.claim(call);
    if (mine) {
      carryOut(call, request, response, chain);
      return;
    }
    CallRows.Standing standing =
        rows.find(call).orElseThrow(() -> TryLater.busy(SOON, "error.key-busy"));
    if (!standing.sameCall()) {
      throw new Unprocessable("error.key-reused");
    }
    if (standing.leased() || standing.answer() == null) {
      throw TryLater.busy(SOON, "error.key-busy");
    }
    standing.answer().writeTo(response);
  }

  private static boolean isFree(CallRows.Standing standing) {
    return standing.sameCall() && !standing.leased() && standing.answer() == null;
  }

  private void carryOut(
      Call call, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
    boolean answered = false;
    call.begin();
    try {
      chain.doFilter(request, kept);
      answered = true;
    } finally {
      Call.end();
      remember(call, answered, kept);
    }
    kept.copyBodyToResponse();
  }

  /** The act stands whatever happens here; at worst the row tells only that it was done. */
  private void remember(Call call, boolean answered, ContentCachingResponseWrapper response) {
    try {
      boolean carriedOut = call.acted() || response.getStatus() < 300;
      if (answered && carriedOut) {
        rows.answer(call, Answer.of(response));
      } else if (!call.acted()) {
        rows.release(call);
      }
    } catch (DataAccessException failure) {
      log.warn("the answer to a call with an Idempotency-Key was not kept", failure);
    }
  }

  private static byte[] ofParts(HttpServletRequest request) throws IOException, ServletException {
    try {
      return Fingerprint.ofParts(request);
    } catch (IllegalStateException larger) {
      // how the servlet specification says that a part is larger than allowed
      throw new TooLarge();
    }
  }

  private static boolean isMultipart(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
  }
}
