package org.psptracker.identity;

/** Where a person begins work. */
public final class RoleHome {

  private RoleHome() {}

  /** Local path of the first page for {@code actor}. */
  public static String of(Actor actor) {
    if (actor.is(Role.JURISDICTION) || actor.is(Role.PARTNER)) {
      return "/cases";
    }
    boolean works =
        actor.is(Role.COORDINATOR) || actor.is(Role.EXPERT) || actor.is(Role.LEADERSHIP);
    if (works) {
      return "/inbox";
    }
    return actor.is(Role.ADMIN) ? "/operations" : "/";
  }
}
