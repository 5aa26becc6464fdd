package org.psptracker.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.psptracker.cases.Priority;
import org.psptracker.workflow.ServiceLevels;
import org.psptracker.workflow.Steps;
import org.psptracker.workflow.Steps.StepKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;

/** Models, step classes, templates, messages and decision tables say the same. */
@SpringBootTest
class ModelContractTest {

  private static final Pattern USER_TASK = Pattern.compile("<bpmn:userTask id=\"([^\"]+)\"");
  private static final Pattern COMPARISON =
      Pattern.compile("(\\w+) *==? *'([A-Z_]+)'|(\\w+) *!= *'([A-Z_]+)'");
  private static final Set<String> OTHER_VARIABLES = Set.of("intensity", "referOrTerminate");

  /** Where the code speaks of a step, a process or a message of the models. */
  private static final Pattern NAMES_OF_THE_PROCESS =
      Pattern.compile(
          "\\.step\\(\\)\\s*\\.equals\\(\"[^\"]+\"|form\\.at\\(\\)\\.equals\\(\"[^\"]+\""
              + "|flow\\s*\\.(tell|isRunning)\\([^\";]*(\"[^\"]+\"(,\\s*)?)+"
              + "|engine\\.fireTimer\\([^\";]*\"[^\"]+\""
              + "|return end\\(caseFile, [^\"]*\"[^\"]+\""
              + "|(REOPENS_AT|ORDER|REPORT_MEASURES|LIFE_OF_A_CASE) =[^;]+;");

  @Autowired Steps steps;
  @Autowired MessageSource messages;
  @Autowired ServiceLevels levels;

  @Test
  void everyUserTaskHasAStepClassAndEveryStepClassAUserTask() throws IOException {
    assertThat(steps.all().stream().map(StepKind::id)).containsExactlyInAnyOrderElementsOf(tasks());
  }

  @Test
  void everyStepHasATemplateWithItsFields() {
    List<String> missing = new ArrayList<>();
    for (StepKind step : steps.all()) {
      String path = "templates/" + step.module() + "/" + step.id() + ".html";
      if (!new ClassPathResource(path).exists()) {
        missing.add(path);
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyStepHasItsWords() {
    List<String> missing = new ArrayList<>();
    for (StepKind step : steps.all()) {
      for (String suffix : List.of("", ".do", ".help", ".waiting")) {
        need("step." + step.id() + suffix, missing);
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyFieldOfAStepHasALabelAndEveryChoiceAName() {
    List<String> missing = new ArrayList<>();
    for (StepKind step : steps.all()) {
      words(step.form(), "step." + step.id() + ".", missing);
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyStepHasAServiceLevelOfItsOwnAtEachPriority() throws IOException {
    String table = Files.readString(Path.of("bpmn", "service-levels.dmn"));
    for (StepKind step : steps.all()) {
      for (Priority priority : Priority.values()) {
        assertThat(levels.of(step.id(), priority).allowedDays()).as(step.id()).isPositive();
      }
      assertThat(table).contains("\"" + step.id() + "\"");
    }
  }

  @Test
  void everyAnswerThatAGatewayAsksForCanBeGiven() throws IOException {
    Map<String, StepKind> byVariable = new TreeMap<>();
    steps.all().forEach(step -> byVariable.put(step.answerVariable(), step));
    List<String> wrong = new ArrayList<>();
    for (String model : models()) {
      Matcher comparison = COMPARISON.matcher(model);
      while (comparison.find()) {
        String variable = comparison.group(1) == null ? comparison.group(3) : comparison.group(1);
        String answer = comparison.group(2) == null ? comparison.group(4) : comparison.group(2);
        if (OTHER_VARIABLES.contains(variable)) {
          continue;
        }
        StepKind step = byVariable.get(variable);
        if (step == null || !constants(step.form()).contains(answer)) {
          wrong.add(variable + " == " + answer);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyTimelineEntryOfTheCodeHasItsWords() throws IOException {
    Pattern add = Pattern.compile("timeline\\s*\\.add\\(\\s*[\\w.()]+,\\s*\"([a-z-]+)\"");
    List<String> missing = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        Matcher kind = add.matcher(Files.readString(file));
        while (kind.find()) {
          if (!kind.group(1).endsWith("-")) {
            need("timeline." + kind.group(1), missing);
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyBoxOfTheSystemIsNamedAsTheClassThatDoesIt() throws IOException {
    Pattern box =
        Pattern.compile(
            "<bpmn:serviceTask id=\"([^\"]+)\" name=\"([^\"]+)\""
                + " camunda:delegateExpression=\"\\$\\{(\\w+)}\"");
    List<String> wrong = new ArrayList<>();
    int boxes = 0;
    for (String model : models()) {
      Matcher found = box.matcher(model);
      while (found.find()) {
        boxes++;
        String bean = found.group(3).toLowerCase(Locale.ROOT);
        if (!bean.equals(letters(found.group(1))) && !bean.equals(letters(found.group(2)))) {
          wrong.add(found.group(1) + " is done by " + found.group(3));
        }
      }
    }
    assertThat(boxes).isGreaterThan(15);
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyNameOfTheProcessInTheCodeIsInTheModels() throws IOException {
    Set<String> names = new HashSet<>();
    for (String model : models()) {
      Matcher name = Pattern.compile(" (?:id|name)=\"([a-z-]+)\"").matcher(model);
      while (name.find()) {
        names.add(name.group(1));
      }
    }
    List<String> unknown = new ArrayList<>();
    int used = 0;
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        Matcher use = NAMES_OF_THE_PROCESS.matcher(Files.readString(file));
        while (use.find()) {
          Matcher literal = Pattern.compile("\"([a-z][a-z-]*)\"").matcher(use.group());
          while (literal.find()) {
            used++;
            if (!names.contains(literal.group(1))) {
              unknown.add(file.getFileName() + ": " + literal.group(1));
            }
          }
        }
      }
    }
    assertThat(used).isGreaterThan(20);
    assertThat(unknown).isEmpty();
  }

  private static String letters(String words) {
    return words.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
  }

  private void need(String key, List<String> missing) {
    if (messages.getMessage(key, null, null, Locale.ENGLISH) == null) {
      missing.add(key);
    }
  }

  private void words(Class<?> form, String prefix, List<String> missing) {
    for (RecordComponent component : form.getRecordComponents()) {
      Class<?> type = element(component.getGenericType());
      if (type.isRecord()) {
        words(type, prefix + component.getName() + ".", missing);
        continue;
      }
      need(prefix + component.getName(), missing);
      if (type.isEnum()) {
        for (Object constant : type.getEnumConstants()) {
          need(type.getSimpleName() + "." + constant, missing);
        }
      }
    }
  }

  private static Set<String> constants(Class<?> form) {
    Set<String> constants = new HashSet<>();
    for (RecordComponent component : form.getRecordComponents()) {
      Class<?> type = element(component.getGenericType());
      if (type.isEnum()) {
        for (Object constant : type.getEnumConstants()) {
          constants.add(((Enum<?>) constant).name());
        }
      }
    }
    return constants;
  }

  private static Class<?> element(Type type) {
    if (type instanceof ParameterizedType parameterized) {
      return element(parameterized.getActualTypeArguments()[0]);
    }
    return type instanceof Class<?> plain ? plain : Object.class;
  }

  private static Set<String> tasks() throws IOException {
    Set<String> tasks = new TreeSet<>();
    for (String model : models()) {
      Matcher task = USER_TASK.matcher(model);
      while (task.find()) {
        tasks.add(task.group(1));
      }
    }
    return tasks;
  }

  private static List<String> models() throws IOException {
    List<String> models = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".bpmn")).toList()) {
        models.add(Files.readString(file));
      }
    }
    return models;
  }
}
