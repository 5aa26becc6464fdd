package org.psptracker.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The public page that says what this is. */
@Controller
class FrontPage {

  @GetMapping("/")
  String show() {
    return "web/FrontPage";
  }
}
