package org.psptracker.staffing;

/** How well an expert knows a core area, as the programme vouches for it. */
public enum SkillLevel {
  NOVICE(20),
  PRACTITIONER(45),
  EXPERIENCED(65),
  EXPERT(85),
  NATIONALLY_RECOGNISED(100);

  private final int share;

  SkillLevel(int share) {
    this.share = share;
  }

  /** What it counts on the shortlist, in hundredths of a whole. */
  int share() {
    return share;
  }
}
