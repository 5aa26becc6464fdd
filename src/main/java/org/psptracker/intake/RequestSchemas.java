package org.psptracker.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.psptracker.web.api.ApiSchemas;
import org.psptracker.web.forms.Schemas;
import org.springframework.stereotype.Component;

/** What filing and drafts take, in the API's description. */
@Component
class RequestSchemas implements ApiSchemas {

  private final Schemas schemas;

  RequestSchemas(Schemas schemas) {
    this.schemas = schemas;
  }

  @Override
  public Map<String, JsonNode> named() {
    JsonNode request = schemas.of(RequestForm.class);
    ObjectNode draft = JsonNodeFactory.instance.objectNode();
    draft.put("type", "object").put("description", "Any part of a request; values may be wrong.");
    ObjectNode fields = draft.putObject("properties");
    request.path("properties").fieldNames().forEachRemaining(fields::putObject);
    draft.put("additionalProperties", false);
    return Map.of("Request", request, "RequestDraft", draft);
  }
}
