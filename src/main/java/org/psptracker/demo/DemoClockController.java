package org.psptracker.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.psptracker.identity.LocalPath;
import org.psptracker.web.Invalid;
import org.psptracker.web.forms.Forms;
import org.psptracker.web.forms.JsonBody;
import org.psptracker.web.forms.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Moves the clock, for the demo bar and for programs. */
@Controller
@DemoOnly
class DemoClockController {

  /**
   * @param advance ISO 8601 duration, for example {@code P30D} or {@code PT8H}; at most 400 days
   */
  record Form(@NotBlank @Size(max = 40) String advance) {}

  private final DemoClock clock;
  private final JsonBody bodies;
  private final Forms forms;

  DemoClockController(DemoClock clock, JsonBody bodies, Forms forms) {
    this.clock = clock;
    this.bodies = bodies;
    this.forms = forms;
  }

  @PostMapping("/api/demo/clock")
  @ResponseBody
  @Operation(summary = "Move the demonstration's clock and do what falls due on the way")
  DemoClock.Moved move(HttpServletRequest request) {
    return move(bodies.read(request));
  }

  @PostMapping("/demo/clock")
  String move(
      @RequestParam String advance, @RequestParam(required = false) @Nullable String returnTo) {
    move(JsonNodeFactory.instance.objectNode().put("advance", advance));
    return "redirect:" + LocalPath.orElse(returnTo, "/");
  }

  private DemoClock.Moved move(JsonNode body) {
    String text = forms.read(Form.class, body).advance();
    return clock.advance(Advance.of(text).orElseThrow(this::refused));
  }

  private Invalid refused() {
    Problems problems = new Problems();
    problems.add("advance", "demo.error.advance", Advance.MOST_DAYS);
    return new Invalid(forms.errors(problems));
  }
}
