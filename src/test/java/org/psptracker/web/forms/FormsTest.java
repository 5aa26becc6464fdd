package org.psptracker.web.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.psptracker.web.FieldError;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.context.support.StaticMessageSource;

/** A form's record is the one description of what page and API may send. */
class FormsTest {

  enum Decision {
    ACCEPT,
    DEFER
  }

  record Visit(@NotBlank @Size(max = 40) String place, @Nullable Boolean remote) {}

  @RequiredWhen(field = "decision", is = "DEFER", need = "until")
  @RequiredWhen(field = "urgent", is = "true", need = "visits")
  record Form(
      @NotNull Decision decision,
      @NotBlank @Size(max = 100) String reason,
      @Nullable LocalDate until,
      @Nullable LocalDateTime meeting,
      @Nullable @Min(0) @Max(5_000_000) Integer population,
      @Nullable @DecimalMin("0.25") @DecimalMax("24") BigDecimal hours,
      @Nullable Boolean urgent,
      @Nullable @Size(max = 3) List<Visit> visits) {}

  private static final Map<String, String> DEFAULTS =
      Map.of("decision", "ACCEPT", "reason", "fits");

  private final ObjectMapper json = new ObjectMapper();
  private final Schemas schemas = new Schemas();
  private final Forms forms = new Forms(schemas, messages());

  @Test
  void whatIsNeededOnlySometimesIsInTheSchema() throws Exception {
    assertThat(schemas.of(Form.class).path("required"))
        .isEqualTo(json.readTree("[\"decision\",\"reason\"]"));
    assertThat(schemas.of(Form.class).at("/allOf/0/if/properties/decision/enum/0").asText())
        .isEqualTo("DEFER");
    assertThat(schemas.of(Form.class).at("/allOf/0/then/required/0").asText()).isEqualTo("until");
    assertThat(schemas.of(Form.class).path("allOf")).hasSize(2);
  }

  @Test
  void whatIsNeededOnlySometimesIsAskedForOnlyThen() {
    assertThat(fields("decision", "DEFER")).containsExactly("until");
    assertThat(fields("decision", "DEFER", "until", "2027-01-04")).isEmpty();
    assertThat(fields("urgent", "true")).containsExactly("visits");
    assertThat(fields("urgent", "false")).isEmpty();
    assertThat(fields()).isEmpty();
  }

  @Test
  void fieldsThatNoFormHasAreRefusedByName() throws Exception {
    JsonNode tree =
        json.readTree("{\"decision\":\"ACCEPT\",\"reason\":\"fits\",\"colour\":\"red\"}");
    assertThatThrownBy(() -> forms.read(Form.class, tree))
        .isInstanceOfSatisfying(
            InvalidForm.class,
            refused ->
                assertThat(refused.errors()).extracting(FieldError::field).contains("colour"));
  }

  @Test
  void everyFaultIsNamedAtOnce() {
    assertThat(
            fields(
                "decision", "MAYBE", "population", "-1", "hours", "0.1", "reason", "x".repeat(101)))
        .containsExactlyInAnyOrder("decision", "population", "hours", "reason");
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\t", "   \n "})
  void whitespaceAloneIsNoAnswer(String blank) throws Exception {
    assertThat(fields("reason", blank)).containsExactly("reason");
    ObjectNode sent = json.createObjectNode().put("decision", "ACCEPT").put("reason", blank);
    assertThat(forms.check(Form.class, sent)).extracting(FieldError::field).contains("reason");
  }

  @Test
  void numbersMayHaveThousandsSeparatorsOnPages() {
    Form form = forms.read(Form.class, tree("population", " 1,234,567 ", "hours", "7.50"));
    assertThat(form.population()).isEqualTo(1_234_567);
    assertThat(form.hours()).isEqualByComparingTo("7.5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3,5", "1,23,456", "12,34", ",500", "1,234,56", "7.5,0", "1e3", "--2"})
  void aCommaThatSeparatesNoThousandsIsNeverSkipped(String typed) {
    assertThat(tree("hours", typed).path("hours").asText()).isEqualTo(typed);
    assertThat(fields("hours", typed)).containsExactly("hours");
  }

  @Test
  void whatWasTypedComesBackWhenItDoesNotFit() {
    ObjectNode tree = tree("population", "about 10O", "until", "31/12/2027", "hours", "seven");
    assertThat(tree.path("population").asText()).isEqualTo("about 10O");
    assertThat(tree.path("until").asText()).isEqualTo("31/12/2027");
    List<FieldError> errors = forms.check(Form.class, tree);
    assertThat(errors)
        .extracting(FieldError::field)
        .containsExactlyInAnyOrder("population", "until", "hours");
    FormView view =
        new FormViews(schemas, messages())
            .view(Form.class, "step.decide-request", tree, errors, Map.of());
    assertThat(view.field("population").getValue()).isEqualTo("about 10O");
    assertThat(view.field("population").getError()).isNotBlank();
  }

  @Test
  void rowsInWhichNothingWasEnteredAreLeftOut() {
    ObjectNode tree =
        tree(
            "visits[0].place", " ",
            "visits[0].remote", "false",
            "visits[1].place", "Tampa",
            "visits[1].remote", "true",
            "visits[2].place", "");
    Form form = forms.read(Form.class, tree);
    assertThat(form.visits()).containsExactly(new Visit("Tampa", true));
    assertThat(tree("visits[0].place", "").has("visits")).isFalse();
  }

  @Test
  void aRowIsAddedAlsoAfterABlankOne() {
    assertThat(rows("visits", null, "visits[0].place", "")).containsExactly(0, 1);
    assertThat(rows("visits", null, "visits[0].place", "Tampa", "visits[1].place", ""))
        .containsExactly(0, 1, 2);
    assertThat(rows("visits", null)).as("the page showed none").containsExactly(0);
  }

  @Test
  void theRowThatGoesIsTheOneThatThePageNumberedSo() {
    ObjectNode left =
        forms.withChangedRows(
            Form.class,
            parameters("visits[0].place", "", "visits[1].place", "A", "visits[2].place", "B"),
            null,
            "visits[1]");
    assertThat(left.at("/visits")).hasSize(2);
    assertThat(left.at("/visits/1/place").asText()).isEqualTo("B");
    assertThat(forms.withoutBlankRows(left).at("/visits")).hasSize(1);
    assertThat(rows(null, "visits[0]", "visits[0].place", "A")).containsExactly(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "reason", "nothing", "visits[", "visits[0].place", "visits[x]", "a[9].b", "."})
  void whatIsNoListOfRowsGetsNone(String path) {
    assertThat(rows(path, null, "visits[0].place", "Tampa")).containsExactly(0);
    assertThat(rows(null, path, "visits[0].place", "Tampa")).containsExactly(0);
  }

  private List<Integer> rows(@Nullable String add, @Nullable String remove, String... sent) {
    ObjectNode shown = forms.withChangedRows(Form.class, parameters(sent), add, remove);
    return new FormViews(schemas, messages())
        .view(Form.class, "step.decide-request", shown, List.of(), Map.of())
        .rows("visits");
  }

  @Test
  void whatIsMissingIsAskedForByNameInTheOrderOfThePage() {
    ObjectNode tree =
        forms.fromParameters(
            Form.class,
            parameters("decision", "", "reason", "", "visits[0].remote", "true", "hours", "99"));
    FormView view = form(tree, forms.check(Form.class, tree));
    assertThat(view.getErrors())
        .extracting(FormView.ErrorLine::text)
        .containsExactly(
            "Choose the decision.",
            "Answer “Why?”",
            "Hours: Enter 24 or less.",
            "Visit 1: enter place.");
    assertThat(view.field("visits[0].place").getError()).isEqualTo("Enter place.");
  }

  @Test
  void aRowThatMayStayEmptyNeedsNothingUntilItIsUsed() {
    FormView unused = form(tree(), List.of());
    assertThat(unused.field("visits[0].place").isRequired()).isFalse();
    assertThat(unused.field("visits[0].place").isRequiredInRow()).isTrue();
    FormView used = form(tree("visits[0].remote", "true"), List.of());
    assertThat(used.field("visits[0].place").isRequired()).isTrue();
  }

  private FormView form(ObjectNode tree, List<FieldError> errors) {
    StaticMessageSource words = new StaticMessageSource();
    words.setParentMessageSource(messages());
    Map.of(
            "decision", "The decision",
            "reason", "Why?",
            "hours", "Hours",
            "visits", "Visits",
            "visits.row", "Visit {0}",
            "visits.place", "Place",
            "Decision.ACCEPT", "Accept",
            "Decision.DEFER", "Defer")
        .forEach(
            (key, text) ->
                words.addMessage(
                    key.startsWith("Decision") ? key : "test." + key, Locale.getDefault(), text));
    return new FormViews(schemas, words).view(Form.class, "test", tree, errors, Map.of());
  }

  @Test
  void faultsOfRowsNameTheRow() {
    assertThat(fields("visits[0].place", "Tampa", "visits[1].place", "x".repeat(41)))
        .containsExactly("visits[1].place");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-24T09:30", "2026-11-24T09:30:15"})
  void localTimesAreTakenAsBrowsersSendThem(String typed) {
    assertThat(forms.read(Form.class, tree("meeting", typed)).meeting())
        .isEqualTo(LocalDateTime.parse(typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-24", "2026-11-24T9:30", "2026-13-24T09:30", "tomorrow"})
  void otherTimesAreRefused(String typed) {
    assertThat(fields("meeting", typed)).containsExactly("meeting");
  }

  @Test
  void namesThatAreNoFieldsAndEndlessRowsDoNoHarm() {
    assertThat(tree("_add", "visits").has("_add")).isFalse();
    assertThat(tree("visits[100000].place", "far").has("visits")).isFalse();
    assertThat(tree("visits[x].place", "odd")).isNotNull();
  }

  @Test
  void aFormGoesThroughJsonUnchanged() {
    Form form =
        new Form(
            Decision.DEFER,
            "later",
            LocalDate.parse("2027-01-04"),
            LocalDateTime.parse("2027-01-04T10:00"),
            10,
            new BigDecimal("1.5"),
            false,
            List.of(new Visit("Tampa", null)));
    assertThat(forms.read(Form.class, forms.tree(form))).isEqualTo(form);
  }

  private List<String> fields(String... given) {
    return forms.check(Form.class, tree(given)).stream().map(FieldError::field).toList();
  }

  private ObjectNode tree(String... given) {
    return forms.fromParameters(Form.class, parameters(given));
  }

  private static Map<String, String[]> parameters(String... given) {
    Map<String, String[]> sent = new HashMap<>();
    DEFAULTS.forEach((name, value) -> sent.put(name, new String[] {value}));
    for (int i = 0; i < given.length; i += 2) {
      sent.put(given[i], new String[] {given[i + 1]});
    }
    return sent;
  }

  private static ResourceBundleMessageSource messages() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasenames("messages/forms", "messages/errors");
    messages.setDefaultEncoding("UTF-8");
    messages.setUseCodeAsDefaultMessage(true);
    return messages;
  }
}
