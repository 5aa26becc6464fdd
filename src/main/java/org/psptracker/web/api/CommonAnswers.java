package org.psptracker.web.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What all calls have in common: problems, the key against double effects, groups by address. */
final class CommonAnswers {

  private static final String KEY = "IdempotencyKey";
  private static final Map<String, String> PROBLEMS = new LinkedHashMap<>();

  static {
    PROBLEMS.put("400", "Malformed, or fields that the schema does not allow");
    PROBLEMS.put("401", "Not signed in");
    PROBLEMS.put("403", "To be seen, but not to be done by you");
    PROBLEMS.put("404", "Not there, or not for you to see");
    PROBLEMS.put("409", "Gone or taken, with who and when; or not possible as things stand");
    PROBLEMS.put("412", "Changed since the version in If-Match");
    PROBLEMS.put("413", "Larger than what is taken");
    PROBLEMS.put("415", "Content of this type is not taken");
    PROBLEMS.put("422", "Facts that contradict each other; both fields are named");
    PROBLEMS.put("428", "If-Match is missing");
    PROBLEMS.put("429", "Too many calls; Retry-After says when to come back");
  }

  private CommonAnswers() {}

  static void addTo(OpenAPI api) {
    api.getComponents().addSchemas("Problem", ApiDescription.schema(problem()));
    PROBLEMS.forEach(
        (code, what) ->
            api.getComponents()
                .addResponses(
                    "Problem" + code,
                    new ApiResponse()
                        .description(what)
                        .content(
                            new Content()
                                .addMediaType(
                                    "application/problem+json",
                                    new MediaType()
                                        .schema(
                                            new JsonSchema()
                                                .$ref("#/components/schemas/Problem"))))));
    api.getComponents()
        .addParameters(
            KEY,
            new Parameter()
                .name("Idempotency-Key")
                .in("header")
                .description(
                    "Any word of yours for this call. The same key and body gives the first answer"
                        + " again; the same key with another body is refused.")
                .schema(
                    ApiDescription.schema(
                        json().put("type", "string").put("minLength", 1).put("maxLength", 255))));
    api.getPaths().forEach(CommonAnswers::path);
  }

  private static void path(String address, PathItem item) {
    item.readOperationsMap().forEach((method, operation) -> call(address, method, operation));
  }

  private static void call(String address, HttpMethod method, Operation operation) {
    operation.setTags(List.of(address.split("/", -1)[2]));
    boolean changes = method != HttpMethod.GET;
    boolean versioned =
        operation.getParameters() != null
            && operation.getParameters().stream().anyMatch(p -> "If-Match".equals(p.getName()));
    problem(operation, "400");
    problem(operation, "401");
    problem(operation, "403");
    if (address.contains("{")) {
      problem(operation, "404");
    }
    if (changes) {
      problem(operation, "409");
      problem(operation, "422");
      problem(operation, "429");
    }
    if (operation.getRequestBody() != null) {
      problem(operation, "413");
      problem(operation, "415");
    }
    if (versioned) {
      problem(operation, "412");
    }
    if (versioned && method == HttpMethod.POST) {
      problem(operation, "428");
    }
    if (method == HttpMethod.POST) {
      operation.addParametersItem(new Parameter().$ref("#/components/parameters/" + KEY));
    }
  }

  private static void problem(Operation operation, String code) {
    operation
        .getResponses()
        .addApiResponse(code, new ApiResponse().$ref("#/components/responses/Problem" + code));
  }

  private static ObjectNode problem() {
    ObjectNode schema =
        json().put("type", "object").put("description", "RFC 9457, with the fields at fault");
    ObjectNode properties = schema.putObject("properties");
    properties.putObject("type").put("type", "string").put("format", "uri-reference");
    properties.putObject("title").put("type", "string");
    properties.putObject("status").put("type", "integer");
    properties.putObject("detail").put("type", "string");
    properties.putObject("instance").put("type", "string").put("format", "uri-reference");
    ObjectNode errors = properties.putObject("errors").put("type", "array");
    ObjectNode error = errors.putObject("items").put("type", "object");
    error.putObject("properties").putObject("field").put("type", "string");
    error.withObject("/properties").putObject("message").put("type", "string");
    return schema;
  }

  private static ObjectNode json() {
    return new ObjectMapper().createObjectNode();
  }
}
