package org.psptracker.audit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What the record needs of the HTTP request that an act came with, if it came with one. */
final class PresentRequest {

  private static final String REFUSALS = PresentRequest.class.getName() + ".refusals";

  private PresentRequest() {}

  static @Nullable String remoteAddress() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        ? request.getRequest().getRemoteAddr()
        : null;
  }

  /** Keeps {@code refusal} for {@link RefusalFilter}; false when there is no request. */
  static boolean keep(AuditEntry refusal) {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (!(request instanceof ServletRequestAttributes)) {
      return false;
    }
    List<AuditEntry> kept = new ArrayList<>(kept(request));
    kept.add(refusal);
    request.setAttribute(REFUSALS, List.copyOf(kept), RequestAttributes.SCOPE_REQUEST);
    return true;
  }

  /** The refusals kept, which are then forgotten. */
  static List<AuditEntry> take() {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request == null) {
      return List.of();
    }
    List<AuditEntry> kept = kept(request);
    request.removeAttribute(REFUSALS, RequestAttributes.SCOPE_REQUEST);
    return kept;
  }

  @SuppressWarnings("unchecked") // only keep() writes it
  private static List<AuditEntry> kept(RequestAttributes request) {
    Object kept = request.getAttribute(REFUSALS, RequestAttributes.SCOPE_REQUEST);
    return kept == null ? List.of() : (List<AuditEntry>) kept;
  }
}
