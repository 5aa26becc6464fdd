package org.psptracker.cases;

/** Who reads a note: coordinators, experts and leadership, or the site too. */
public enum NoteAudience {
  PROGRAM,
  EVERYONE
}
