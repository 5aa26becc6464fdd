package org.psptracker.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.psptracker.web.api.ApiSchemas;
import org.psptracker.web.forms.Schemas;
import org.springframework.stereotype.Component;

/** The form of every step in the API's description: {@code Step_decide-request} and so on. */
@Component
class StepSchemas implements ApiSchemas {

  private final Steps steps;
  private final Schemas schemas;

  StepSchemas(Steps steps, Schemas schemas) {
    this.steps = steps;
    this.schemas = schemas;
  }

  @Override
  public Map<String, JsonNode> named() {
    Map<String, JsonNode> named = new LinkedHashMap<>();
    ObjectNode any = JsonNodeFactory.instance.objectNode();
    any.put(
        "description",
        "The step's form: which one, GET /api/tasks/{id} says in step; its schema there has the"
            + " choices of the moment, too.");
    ArrayNode forms = any.putArray("anyOf");
    for (Steps.StepKind kind : steps.all()) {
      String name = "Step_" + kind.id();
      named.put(name, schemas.of(kind.form()));
      forms.addObject().put("$ref", "#/components/schemas/" + name);
    }
    named.put("StepForm", any);
    ObjectNode draft = JsonNodeFactory.instance.objectNode();
    draft.put("type", "object").put("description", "Any part of the step's form, right or wrong.");
    named.put("StepDraft", draft);
    return named;
  }
}
