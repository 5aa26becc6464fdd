package org.psptracker.identity;

/** Where a person begins work. */
public final class RoleHome {

  private RoleHome() {}

  /** Local path of the first page for {@code actor}. */
  public static String of(Actor actor) {
    return actor.is(Role.JURISDICTION) ? "/cases" : "/inbox";
  }
}
