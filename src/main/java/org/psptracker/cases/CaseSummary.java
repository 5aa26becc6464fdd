package org.psptracker.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as the API tells it, alone and in lists.
 *
 * @param ending null while the case is open
 * @param waitingFor null when closed, or when nothing is open
 */
public record CaseSummary(
    String reference,
    String title,
    Site jurisdiction,
    Stage stage,
    @Nullable Ending ending,
    CaseState state,
    Intensity intensity,
    Priority priority,
    List<CoreArea> coreAreas,
    @Nullable Waiting waitingFor,
    Instant filedAt,
    @Nullable Instant closedAt,
    int version) {

  /**
   * Where it is from.
   *
   * @param usState postal code
   */
  public record Site(long id, String name, String usState) {}

  /**
   * The open step that is due first.
   *
   * @param step kebab-case id
   * @param who name of the person, the site or the programme
   * @param until null where no service level applies
   */
  public record Waiting(String step, String who, @Nullable Instant until) {

    static @Nullable Waiting of(OpenSteps.@Nullable WaitingFor open) {
      return open == null ? null : new Waiting(open.step(), open.who(), open.until());
    }
  }
}
