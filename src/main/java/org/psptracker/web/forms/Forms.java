package org.psptracker.web.forms;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.format.PatternFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.psptracker.web.FieldError;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Reads forms: the same schema judges what a page sends and what the API gets. */
@Component
public class Forms {

  private static final int MOST_ERRORS = 200;

  private final ObjectMapper json =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  /** The library's own check knows only the top-level domains of the public internet. */
  private static final PatternFormat EMAIL =
      PatternFormat.of("email", Formats.EMAIL, "format.email");

  private final JsonSchemaFactory factory =
      JsonSchemaFactory.getInstance(
          SpecVersion.VersionFlag.V202012,
          builder ->
              builder.metaSchema(
                  JsonMetaSchema.builder(JsonMetaSchema.getV202012()).format(EMAIL).build()));
  private final Map<Class<?>, JsonSchema> validators = new ConcurrentHashMap<>();
  private final Schemas schemas;
  private final MessageSource messages;

  Forms(Schemas schemas, MessageSource messages) {
    this.schemas = schemas;
    this.messages = messages;
  }

  /** What a page sent, as the JSON that the API would take; not yet judged. */
  public ObjectNode fromParameters(Class<? extends Record> form, Map<String, String[]> parameters) {
    return new ParameterTree(schemas.of(form)).read(parameters);
  }

  /**
   * What a page sent, with one row more or less. Blank rows stay where they are: they are what the
   * page shows, and the numbers of the rows are those that the page gave them.
   *
   * @param add list that gets a blank row ({@code goals[0].objectives}), or null
   * @param remove row that goes ({@code goals[1]}), or null
   */
  public ObjectNode withChangedRows(
      Class<? extends Record> form,
      Map<String, String[]> parameters,
      @Nullable String add,
      @Nullable String remove) {
    JsonNode schema = schemas.of(form);
    ObjectNode tree = new ParameterTree(schema).readWithBlankRows(parameters);
    RowChange change = new RowChange(schema, tree);
    if (remove != null) {
      change.remove(remove);
    } else if (add != null) {
      change.add(add);
    }
    return tree;
  }

  /** The tree without rows in which nothing was entered. */
  public ObjectNode withoutBlankRows(ObjectNode tree) {
    ObjectNode copy = tree.deepCopy();
    ParameterTree.prune(copy);
    return copy;
  }

  /** The JSON of a form, without what is null or empty. */
  public ObjectNode tree(Record form) {
    ObjectNode tree = withoutNulls(json.valueToTree(form));
    dropEmpty(tree);
    return tree;
  }

  private static void dropEmpty(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.properties().removeIf(entry -> isEmpty(entry.getValue()));
    }
    node.forEach(Forms::dropEmpty);
  }

  private static boolean isEmpty(JsonNode value) {
    return (value.isArray() && value.isEmpty())
        || (value.isTextual() && value.textValue().isEmpty());
  }

  /**
   * The form that the JSON holds.
   *
   * @throws InvalidForm naming every field that the schema does not allow
   */
  public <F extends Record> F read(Class<F> form, JsonNode tree) {
    List<FieldError> errors = check(form, tree);
    if (!errors.isEmpty()) {
      throw new InvalidForm(errors);
    }
    return bind(form, tree);
  }

  /** A form from JSON that was judged before, or of which only parts are there. */
  public <F extends Record> F bind(Class<F> form, JsonNode tree) {
    try {
      return Objects.requireNonNull(json.treeToValue(withoutNulls(tree), form));
    } catch (JsonProcessingException unreadable) {
      String field =
          unreadable instanceof com.fasterxml.jackson.databind.JsonMappingException mapping
              ? path(mapping)
              : "";
      throw new InvalidForm(List.of(new FieldError(field, say("form.error.type"))));
    }
  }

  /** What the schema does not allow, in order of the form; empty when all is well. */
  public List<FieldError> check(Class<? extends Record> form, JsonNode tree) {
    JsonNode given = withoutNulls(tree);
    Map<String, FieldError> errors = new LinkedHashMap<>();
    JsonSchema validator = validators.computeIfAbsent(form, type -> validator(schemas.of(form)));
    SchemaError words = new SchemaError(messages, locale());
    for (ValidationMessage message : validator.validate(given)) {
      FieldError error = words.of(message);
      errors.putIfAbsent(error.field(), error);
      // nobody mends more at once, and a broken file has tens of thousands
      if (errors.size() == MOST_ERRORS) {
        break;
      }
    }
    return List.copyOf(errors.values());
  }

  /** Sentences for what a step found beyond the schema. */
  public List<FieldError> errors(Problems problems) {
    List<FieldError> errors = new ArrayList<>();
    for (Problems.Problem problem : problems.all()) {
      String sentence =
          messages.getMessage(problem.messageKey(), problem.args().toArray(), locale());
      problem.fields().forEach(field -> errors.add(new FieldError(field, sentence)));
    }
    return errors;
  }

  private JsonSchema validator(JsonNode schema) {
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    return factory.getSchema(schema, config);
  }

  private String say(String key) {
    return messages.getMessage(key, null, locale());
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }

  private static String path(com.fasterxml.jackson.databind.JsonMappingException mapping) {
    StringBuilder path = new StringBuilder();
    mapping
        .getPath()
        .forEach(
            at -> {
              if (at.getFieldName() == null) {
                path.append('[').append(at.getIndex()).append(']');
              } else {
                path.append(path.isEmpty() ? "" : ".").append(at.getFieldName());
              }
            });
    return path.toString();
  }

  @SuppressWarnings("unchecked")
  private static <N extends JsonNode> N withoutNulls(N node) {
    N copy = (N) node.deepCopy();
    strip(copy);
    return copy;
  }

  private static void strip(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.properties().removeIf(entry -> entry.getValue().isNull());
      object.forEach(Forms::strip);
    } else if (node instanceof ArrayNode array) {
      array.forEach(Forms::strip);
    }
  }
}
