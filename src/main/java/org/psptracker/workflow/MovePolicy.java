package org.psptracker.workflow;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseState;
import org.psptracker.cases.Ending;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Role;

/** Which move is possible on a case in its present state, and why not. */
final class MovePolicy {

  /** What can be done with a case as a whole. */
  enum Move {
    HOLD,
    RESUME,
    REOPEN,
    REASSIGN,
    REFER,
    MERGE,
    WITHDRAW,
    TERMINATE;

    String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Optional<Move> ofId(String id) {
      for (Move move : values()) {
        if (move.id().equals(id)) {
          return Optional.of(move);
        }
      }
      return Optional.empty();
    }
  }

  private MovePolicy() {}

  /** Whether people of these roles ever make the move. */
  static boolean isOf(Move move, Actor actor) {
    return actor.is(Role.COORDINATOR) || (move == Move.WITHDRAW && actor.is(Role.JURISDICTION));
  }

  /** Message of the reason why the case cannot be moved so now; null when it can. */
  static @Nullable String refusal(Move move, CaseFile caseFile) {
    if (move == Move.REOPEN) {
      if (caseFile.isOpen()) {
        return "move.refused.open";
      }
      return caseFile.ending() == Ending.MERGED ? "move.refused.merged" : null;
    }
    if (!caseFile.isOpen()) {
      return "move.refused.closed";
    }
    return switch (move) {
      case HOLD ->
          switch (caseFile.state()) {
            case ON_HOLD -> "move.refused.held";
            case DEFERRED -> "move.refused.deferred";
            case ACTIVE -> null;
          };
      case RESUME -> caseFile.state() == CaseState.ACTIVE ? "move.refused.not-held" : null;
      default -> null;
    };
  }
}
