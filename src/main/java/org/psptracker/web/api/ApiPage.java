package org.psptracker.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The API's description for people, drawn on the server: the usual page for it needs scripts and
 * styles that our content policy does not allow.
 */
@Hidden
@Controller
class ApiPage {

  private final OpenApiWebMvcResource description;
  private final ObjectMapper json;
  private volatile @Nullable ApiOutline outline;

  ApiPage(OpenApiWebMvcResource description, ObjectMapper json) {
    this.description = description;
    this.json = json;
  }

  @GetMapping("/api/docs")
  ModelAndView show(HttpServletRequest request) throws IOException {
    ApiOutline made = outline;
    if (made == null) {
      JsonNode document =
          json.readTree(description.openapiJson(request, "/api/openapi.json", Locale.ENGLISH));
      made = ApiOutline.of(document);
      outline = made;
    }
    return new ModelAndView("web/ApiPage").addObject("api", made);
  }
}
