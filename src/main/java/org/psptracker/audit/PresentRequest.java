package org.psptracker.audit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.psptracker.web.Incident;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What the record needs of the HTTP request that an act came with, if it came with one. */
final class PresentRequest {

  private static final String REFUSALS = PresentRequest.class.getName() + ".refusals";
  private static final String RECORDED = PresentRequest.class.getName() + ".recorded";

  private PresentRequest() {}

  static @Nullable String remoteAddress() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        ? Address.text(request.getRequest().getRemoteAddr())
        : null;
  }

  /** From here on the request has an act on record. */
  static void actRecorded() {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request != null) {
      request.setAttribute(RECORDED, true, RequestAttributes.SCOPE_REQUEST);
    }
  }

  static boolean hasActOnRecord() {
    return attributes().getAttribute(RECORDED, RequestAttributes.SCOPE_REQUEST) != null;
  }

  /** From here to {@link #take} refusals are kept with the request. */
  static void startKeeping() {
    attributes().setAttribute(REFUSALS, List.of(), RequestAttributes.SCOPE_REQUEST);
  }

  /** Keeps {@code refusal} for {@link RefusalFilter}; false when no filter waits for it. */
  static boolean keep(AuditEntry refusal) {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    Object soFar =
        request == null ? null : request.getAttribute(REFUSALS, RequestAttributes.SCOPE_REQUEST);
    if (request == null || soFar == null) {
      return false;
    }
    List<AuditEntry> kept = new ArrayList<>(entries(soFar));
    kept.add(refusal);
    request.setAttribute(REFUSALS, List.copyOf(kept), RequestAttributes.SCOPE_REQUEST);
    return true;
  }

  /** The refusals kept, under the number of the answer; they are then forgotten. */
  static List<AuditEntry> take() {
    Object kept = attributes().getAttribute(REFUSALS, RequestAttributes.SCOPE_REQUEST);
    attributes().removeAttribute(REFUSALS, RequestAttributes.SCOPE_REQUEST);
    String number = number();
    return kept == null
        ? List.of()
        : entries(kept).stream().map(refusal -> refusal.under(number)).toList();
  }

  /** What the page showed; null where it showed none. */
  private static @Nullable String number() {
    return attributes() instanceof ServletRequestAttributes request
        ? Incident.of(request.getRequest()).orElse(null)
        : null;
  }

  private static RequestAttributes attributes() {
    return RequestContextHolder.currentRequestAttributes();
  }

  @SuppressWarnings("unchecked") // only this class writes it
  private static List<AuditEntry> entries(Object kept) {
    return (List<AuditEntry>) kept;
  }
}
