package org.psptracker.web.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.psptracker.web.Invalid;
import org.psptracker.web.TooLarge;
import org.psptracker.web.UnsupportedContent;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Reads the JSON object that a call sends. Controllers call it after they know that the actor may
 * see the thing, so that a broken body tells nothing about things that are not theirs.
 */
@Component
public class JsonBody {

  private static final int MOST_BYTES = 2_000_000;

  private final ObjectMapper json =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  /** The object in the body; an empty body is an empty object. */
  public ObjectNode read(HttpServletRequest request) {
    byte[] body;
    try {
      body = request.getInputStream().readNBytes(MOST_BYTES + 1);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    if (body.length > MOST_BYTES) {
      throw new TooLarge();
    }
    if (body.length == 0) {
      return json.createObjectNode();
    }
    mustBeJson(request.getContentType());
    try {
      JsonNode tree = json.readTree(body);
      if (tree instanceof ObjectNode object && !hasNul(object)) {
        return object;
      }
    } catch (JsonProcessingException malformed) {
      throw new Invalid("error.malformed");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    throw new Invalid("error.malformed");
  }

  private static void mustBeJson(@Nullable String contentType) {
    try {
      if (contentType != null
          && MediaType.APPLICATION_JSON.isCompatibleWith(MediaType.parseMediaType(contentType))) {
        return;
      }
    } catch (InvalidMediaTypeException unreadable) {
      throw new Invalid("error.malformed");
    }
    throw new UnsupportedContent("error.unsupported-content");
  }

  /** PostgreSQL keeps no zero character in text. */
  private static boolean hasNul(JsonNode node) {
    if (node.isTextual()) {
      return node.textValue().indexOf('\0') >= 0;
    }
    for (JsonNode child : node) {
      if (hasNul(child)) {
        return true;
      }
    }
    return false;
  }
}
