package org.psptracker.identity;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.psptracker.identity.Jurisdictions.Jurisdiction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a client who it is. */
@RestController
class MeController {

  /**
   * The person signed in.
   *
   * @param roles ids of {@link Role}, as in the identity provider
   * @param expert key under {@code /api/experts}, for experts
   */
  record Me(
      long id,
      String username,
      String name,
      List<String> roles,
      @Nullable Jurisdiction jurisdiction,
      @Nullable Long expert) {}

  private final CurrentActor currentActor;
  private final ObjectProvider<Jurisdictions> jurisdictions;

  MeController(CurrentActor currentActor, ObjectProvider<Jurisdictions> jurisdictions) {
    this.currentActor = currentActor;
    this.jurisdictions = jurisdictions;
  }

  @GetMapping("/api/me")
  @Operation(summary = "The person signed in")
  Me me() {
    Actor actor = currentActor.get();
    return new Me(
        actor.personId(),
        actor.username(),
        actor.name(),
        actor.roles().stream().sorted().map(Role::id).toList(),
        site(actor),
        actor.is(Role.EXPERT) ? actor.personId() : null);
  }

  private @Nullable Jurisdiction site(Actor actor) {
    Long id = actor.jurisdictionId();
    Jurisdictions known = jurisdictions.getIfAvailable();
    return id == null || known == null ? null : known.find(id).orElse(null);
  }
}
