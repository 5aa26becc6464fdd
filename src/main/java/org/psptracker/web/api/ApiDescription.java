package org.psptracker.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.psptracker.web.forms.Schemas;
import org.psptracker.web.forms.TakesForm;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;

/**
 * The OpenAPI 3.1 document: made from the code, so it cannot tell of anything that is not there.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

  private static final String JSON = "application/json";
  private static final String SCHEME = "basic";

  @Bean
  OpenAPI openApi() {
    return new OpenAPI(SpecVersion.V31)
        .info(
            new Info()
                .title("PSP Case Tracker")
                .version("1")
                .description(
                    "Everything a page can do, with the same rules. Times are ISO 8601 with"
                        + " offset; lists are {items, next}, and next is what after takes."))
        .addServersItem(new Server().url("/"))
        .addSecurityItem(new SecurityRequirement().addList(SCHEME))
        .components(
            new Components()
                .addSecuritySchemes(
                    SCHEME, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic")));
  }

  /** Records inside classes are named after both: many classes have an {@code Item}. */
  @Bean
  ModelResolver modelResolver(ObjectMapperProvider mapper) {
    return new ModelResolver(
        mapper.jsonMapper(),
        new TypeNameResolver() {
          @Override
          protected String getNameOfClass(Class<?> type) {
            Class<?> around = type.getEnclosingClass();
            return around == null
                ? type.getSimpleName()
                : getNameOfClass(around) + type.getSimpleName();
          }
        });
  }

  /** Names that stay when classes come and go, and the bodies that forms take. */
  @Bean
  OperationCustomizer operations(Schemas schemas) {
    return (operation, handler) -> {
      String owner = handler.getBeanType().getSimpleName().replaceFirst("(Api|Controller)$", "");
      operation.setOperationId(owner + "-" + handler.getMethod().getName());
      TakesForm takes = handler.getMethodAnnotation(TakesForm.class);
      return takes == null ? operation : body(operation, takes, schemas, handler);
    };
  }

  private static Operation body(
      Operation operation, TakesForm takes, Schemas schemas, HandlerMethod handler) {
    Schema<?> schema;
    if (!takes.schema().isEmpty()) {
      schema = new JsonSchema().$ref("#/components/schemas/" + takes.schema());
    } else if (takes.value() != TakesForm.Nothing.class) {
      schema = schema(schemas.of(takes.value()));
    } else {
      throw new IllegalStateException(handler + " does not say which form it takes");
    }
    RequestBody body = operation.getRequestBody();
    if (body == null || body.getContent() == null) {
      body = new RequestBody().content(new Content());
    }
    body.required(takes.required());
    body.getContent().remove("*/*");
    body.getContent().addMediaType(JSON, new MediaType().schema(schema));
    return operation.requestBody(body);
  }

  @Bean
  GlobalOpenApiCustomizer document(ObjectProvider<ApiSchemas> modules) {
    return api -> {
      modules.forEach(
          module ->
              module
                  .named()
                  .forEach((name, node) -> api.getComponents().addSchemas(name, schema(node))));
      CommonAnswers.addTo(api);
    };
  }

  static Schema<?> schema(JsonNode node) {
    return Json31.mapper().convertValue(node, Schema.class);
  }
}
