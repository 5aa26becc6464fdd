package org.psptracker.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What a request may fill. Spring binds parameters to the setters of whatever class a handler
 * takes; here it finds none: handlers take single values, and forms are records read against their
 * schema.
 */
@AnalyzeClasses(packages = "org.psptracker", importOptions = ImportOption.DoNotIncludeTests.class)
class BoundTypesTest {

  @ArchTest
  static final ArchRule A_REQUEST_FILLS_RECORDS_AND_SINGLE_VALUES_ONLY =
      methods()
          .that()
          .areMetaAnnotatedWith(RequestMapping.class)
          .or()
          .areAnnotatedWith(RequestMapping.class)
          .should(
              new ArchCondition<JavaMethod>("take only records, enums and types not ours") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                  for (JavaParameter parameter : method.getParameters()) {
                    parameter.getType().getAllInvolvedRawTypes().stream()
                        .filter(type -> !mayBeFilled(type))
                        .forEach(
                            type ->
                                events.add(
                                    SimpleConditionEvent.violated(
                                        method, method.getFullName() + " takes " + type)));
                  }
                }
              });

  private static boolean mayBeFilled(JavaClass type) {
    boolean ours = type.getPackageName().startsWith("org.psptracker");
    return !type.isAnnotatedWith(Entity.class) && (!ours || type.isRecord() || type.isEnum());
  }
}
