package org.psptracker.access;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers about any case, for its author forgot to ask who may see it. */
@RestController
@Hidden
class ForgetfulController {

  @RequestMapping({"/cases/{reference}/secrets", "/api/cases/{reference}/secrets"})
  String secrets(@PathVariable String reference) {
    return "secrets of " + reference;
  }

  /** Its author forgot even what a case is called by. */
  @RequestMapping({"/cases/{key}/rumours", "/api/cases/{key}/rumours"})
  String rumours(@PathVariable String key) {
    return "rumours of " + key;
  }
}
