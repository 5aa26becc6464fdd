package org.psptracker.web.forms;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.generator.TypeScope;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationOption;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The JSON Schema (2020-12) of each form, made from its record: types, Jakarta Validation
 * annotations and {@link RequiredWhen}. All schemas are self-contained and closed: unknown
 * properties are not allowed.
 */
@Component
public class Schemas {

  static final String LOCAL_TIME = "^([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?$";
  static final String LOCAL_DATE_TIME =
      "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?$";

  /** Writes the values of an enum as forms do, which need not be the names of its constants. */
  private static final ObjectMapper AS_WRITTEN = new ObjectMapper();

  private final SchemaGenerator generator = generator();
  private final Map<Class<?>, JsonNode> made = new ConcurrentHashMap<>();

  /** The schema of a form; do not change the answer. */
  public JsonNode of(Class<? extends Record> form) {
    return made.computeIfAbsent(form, generator::generateSchema);
  }

  /**
   * The schema with the choices that a form has at this moment, so that a caller who knows only the
   * schema can choose.
   *
   * @param choices by path without indexes; paths that the form does not have are left out
   */
  public JsonNode of(
      Class<? extends Record> form, Map<String, List<org.psptracker.web.forms.Option>> choices) {
    if (choices.isEmpty()) {
      return of(form);
    }
    ObjectNode schema = of(form).deepCopy();
    choices.forEach(
        (path, options) -> {
          JsonNode at = schema;
          for (String part : path.split("\\.", -1)) {
            at = (at.has("items") ? at.path("items") : at).path("properties").path(part);
          }
          JsonNode field = at.has("items") ? at.path("items") : at;
          if (field instanceof ObjectNode property && !options.isEmpty()) {
            offer(property, options);
          }
        });
    return schema;
  }

  private static void offer(ObjectNode property, List<org.psptracker.web.forms.Option> options) {
    ArrayNode values = property.putArray("enum");
    boolean number = SchemaPaths.type(property).equals("integer");
    for (org.psptracker.web.forms.Option option : options) {
      if (number) {
        values.add(Long.parseLong(option.value()));
      } else {
        values.add(option.value());
      }
    }
  }

  private static SchemaGenerator generator() {
    SchemaGeneratorConfigBuilder config =
        new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(
                Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
                Option.INLINE_ALL_SCHEMAS,
                Option.EXTRA_OPEN_API_FORMAT_VALUES)
            .without(Option.SCHEMA_VERSION_INDICATOR)
            .with(
                new JakartaValidationModule(
                    JakartaValidationOption.NOT_NULLABLE_FIELD_IS_REQUIRED,
                    JakartaValidationOption.INCLUDE_PATTERN_EXPRESSIONS));
    config.forFields().withInstanceAttributeOverride(Schemas::field);
    config.forTypesInGeneral().withTypeAttributeOverride(Schemas::type);
    return new SchemaGenerator(config.build());
  }

  private static void field(ObjectNode node, FieldScope field, SchemaGenerationContext context) {
    if (field.getAnnotationConsideringFieldAndGetter(Email.class) != null) {
      node.put("pattern", Formats.EMAIL);
    }
    if (field.getAnnotationConsideringFieldAndGetter(NotBlank.class) != null
        && !node.has("pattern")) {
      node.put("pattern", "\\S");
    }
    ResolvedType type = field.getType();
    if (type == null || field.isFakeContainerItemScope()) {
      return;
    }
    if (type.getErasedType() == Integer.class || type.getErasedType() == int.class) {
      bound(node, new BigDecimal(Integer.MIN_VALUE), new BigDecimal(Integer.MAX_VALUE));
    } else if (type.getErasedType() == Long.class || type.getErasedType() == long.class) {
      bound(node, new BigDecimal(Long.MIN_VALUE), new BigDecimal(Long.MAX_VALUE));
    }
  }

  private static void bound(ObjectNode node, BigDecimal least, BigDecimal most) {
    if (!node.has("minimum") && !node.has("exclusiveMinimum")) {
      node.put("minimum", least);
    }
    if (!node.has("maximum") && !node.has("exclusiveMaximum")) {
      node.put("maximum", most);
    }
  }

  private static void type(ObjectNode node, TypeScope scope, SchemaGenerationContext context) {
    Class<?> type = scope.getType().getErasedType();
    if (type == LocalDateTime.class) {
      node.remove("format");
      node.put("type", "string").put("pattern", LOCAL_DATE_TIME);
    } else if (type == LocalTime.class) {
      node.remove("format");
      node.put("type", "string").put("pattern", LOCAL_TIME);
    } else if (type == LocalDate.class) {
      node.put("type", "string").put("format", "date");
    } else if (type.isEnum() && node.get("enum") instanceof ArrayNode names) {
      names.removeAll();
      for (Object constant : type.getEnumConstants()) {
        names.add(AS_WRITTEN.<JsonNode>valueToTree(constant));
      }
    }
    RequiredWhen[] rules = type.getAnnotationsByType(RequiredWhen.class);
    // a record in a list comes by twice
    if (rules.length > 0 && !node.has("allOf")) {
      ArrayNode all = node.withArray("allOf");
      for (RequiredWhen rule : rules) {
        conditional(all.addObject(), rule);
      }
    }
  }

  private static void conditional(ObjectNode node, RequiredWhen rule) {
    ObjectNode condition = node.putObject("if");
    ArrayNode values = condition.putObject("properties").putObject(rule.field()).putArray("enum");
    for (String value : rule.is()) {
      if (value.equals("true") || value.equals("false")) {
        values.add(Boolean.parseBoolean(value));
      } else {
        values.add(value);
      }
    }
    condition.putArray("required").add(rule.field());
    ObjectNode then = node.putObject("then");
    ObjectNode needed = then.putObject("properties");
    ArrayNode required = then.putArray("required");
    for (String field : rule.need()) {
      required.add(field);
      needed.putObject(field).put("pattern", "\\S").put("minItems", 1);
    }
  }
}
