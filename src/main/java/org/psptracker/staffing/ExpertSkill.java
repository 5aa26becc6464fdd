package org.psptracker.staffing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CoreArea;

/** How well an expert knows one core area, and what shows it. */
@Entity
@Audited
class ExpertSkill extends ProfileRow {

  /** The line as a value. */
  record Skill(CoreArea coreArea, SkillLevel level, @Nullable String evidence) {}

  @Enumerated(EnumType.STRING)
  private CoreArea coreArea = CoreArea.CRIME_ANALYSIS;

  @Enumerated(EnumType.STRING)
  private SkillLevel level = SkillLevel.NOVICE;

  private @Nullable String evidence;

  protected ExpertSkill() {}

  ExpertSkill(Skill skill) {
    this.coreArea = skill.coreArea();
    this.level = skill.level();
    this.evidence = skill.evidence();
  }

  @Override
  Skill said() {
    return new Skill(coreArea, level, evidence);
  }
}
