package org.psptracker.audit;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.psptracker.identity.Actor;
import org.psptracker.identity.CurrentActor;

/** Notes who is signed in at the moment that a request is refused; later nobody knows any more. */
final class WatchedResponse extends HttpServletResponseWrapper {

  private final CurrentActor currentActor;
  private Actor refused = Actor.ANONYMOUS;

  WatchedResponse(HttpServletResponse response, CurrentActor currentActor) {
    super(response);
    this.currentActor = currentActor;
  }

  Actor refused() {
    return refused;
  }

  @Override
  public void setStatus(int status) {
    note(status);
    super.setStatus(status);
  }

  @Override
  public void sendError(int status) throws IOException {
    note(status);
    super.sendError(status);
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    note(status);
    super.sendError(status, message);
  }

  private void note(int status) {
    // the first one to refuse knows best; nobody but the system is at work outside of security
    if (status >= SC_BAD_REQUEST && refused.equals(Actor.ANONYMOUS)) {
      Actor present = currentActor.get();
      refused = present.isSystem() ? Actor.ANONYMOUS : present;
    }
  }
}
