package org.psptracker.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.Slice;
import jakarta.annotation.Resource;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Who may know whom, and what no class may do. */
@AnalyzeClasses(packages = "org.psptracker", importOptions = ImportOption.DoNotIncludeTests.class)
class DependenciesTest {

  private static final Set<String> STAGES =
      Set.of("intake", "triage", "staffing", "delivery", "outcomes", "closure");

  @ArchTest
  static final ArchRule ENGINE_IS_BEHIND_ONE_PACKAGE =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.psptracker.workflow.engine..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.camunda..")
          .because("another engine must be a change of one package");

  @ArchTest
  static final ArchRule NOBODY_REACHES_INTO_THE_ENGINES_ROOM =
      classes()
          .that()
          .resideInAPackage("org.psptracker.workflow.engine..")
          .should()
          .onlyHaveDependentClassesThat(resideInAPackage("org.psptracker.workflow.engine.."));

  @ArchTest
  static final ArchRule STAGES_DO_NOT_KNOW_ONE_ANOTHER =
      slices()
          .matching("org.psptracker.(*)..")
          .that(describe("are stages", (Slice slice) -> STAGES.contains(slice.getNamePart(1))))
          .should()
          .notDependOnEachOther()
          .because("they share the case and react to its events");

  @ArchTest
  static final ArchRule MODULES_HAVE_NO_CYCLES =
      slices().matching("org.psptracker.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule CASES_KNOW_NO_WORKFLOW =
      noClasses()
          .that()
          .resideInAPackage("org.psptracker.cases..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.psptracker.workflow..");

  @ArchTest
  static final ArchRule NOTICES_ONLY_LISTEN =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.psptracker.notices..", "org.psptracker.demo..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.psptracker.notices..");

  @ArchTest
  static final ArchRule WHAT_A_CLASS_NEEDS_COMES_IN_BY_ITS_CONSTRUCTOR =
      noFields()
          .should()
          .beAnnotatedWith(Autowired.class)
          .orShould()
          .beAnnotatedWith(Value.class)
          .orShould()
          .beAnnotatedWith(Resource.class)
          .orShould()
          .beAnnotatedWith(PersistenceContext.class)
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule TABLES_LEAVE_WITHOUT_FORMULAS =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("org.psptracker.web.CsvLines")
          .should()
          .dependOnClassesThat()
          .haveSimpleName("CSVPrinter")
          .orShould()
          .dependOnClassesThat()
          .resideInAPackage("org.dhatim.fastexcel..")
          .because("cells are made safe in one place");

  @ArchTest
  static final ArchRule ADDRESSES_ARE_COMPARED_DECODED =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("org.psptracker.identity.RequestPath")
          .should()
          .callMethodWhere(
              target(nameMatching("getRequestUR[IL]|getServletPath|getPathInfo"))
                  .and(target(owner(assignableTo(HttpServletRequest.class)))))
          .because("RequestPath sees an address as Spring does, however it was spelled");

  @ArchTest static final ArchRule ONE_WAY_OF_LOGGING = noClasses().should(USE_JAVA_UTIL_LOGGING);

  @ArchTest
  static final ArchRule ONLY_WHAT_IS_MEANT_FOR_A_TERMINAL_PRINTS =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("org.psptracker.web.ReadyBox")
          .and()
          .doNotHaveFullyQualifiedName("org.psptracker.operations.CheckConsistency")
          .and()
          .doNotHaveFullyQualifiedName("org.psptracker.audit.VerifyAudit")
          .should(ACCESS_STANDARD_STREAMS);

  @ArchTest
  static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS =
      noClasses()
          .should()
          .haveNameMatching(".*(Utils?|Impl|Manager|Helper)")
          .orShould()
          .resideInAnyPackage("..util..", "..utils..", "..impl..");
}
