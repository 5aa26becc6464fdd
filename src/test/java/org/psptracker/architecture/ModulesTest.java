package org.psptracker.architecture;

import org.junit.jupiter.api.Test;
import org.psptracker.PspCaseTracker;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** Modules use only one another's open parts, and none depends on itself by way of others. */
class ModulesTest {

  private static final ApplicationModules MODULES = ApplicationModules.of(PspCaseTracker.class);

  @Test
  void keepToTheirApi() {
    MODULES.verify();
  }

  /** With {@code -Dmodules.write=true} the diagram in {@code docs/modules} is made anew. */
  @Test
  void canBeDrawn() {
    String folder = Boolean.getBoolean("modules.write") ? "docs/modules" : "target/modules";
    new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder(folder))
        .writeModulesAsPlantUml();
  }
}
