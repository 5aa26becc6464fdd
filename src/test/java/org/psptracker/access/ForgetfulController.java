package org.psptracker.access;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.psptracker.cases.CaseFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers about any case, for its author forgot to ask who may see it. */
@RestController
@Hidden
class ForgetfulController {

  private final JdbcClient jdbc;
  private final EntityManager entities;

  ForgetfulController(JdbcClient jdbc, EntityManager entities) {
    this.jdbc = jdbc;
    this.entities = entities;
  }

  /** Its author forgot that not everybody sees every case. */
  @GetMapping("/api/forgetful/cases")
  List<String> cases() {
    return jdbc.sql("select reference from case_file").query(String.class).list();
  }

  /** And here that Hibernate does not know it either. */
  @GetMapping("/api/forgetful/entities")
  List<String> entities() {
    return entities.createQuery("from CaseFile", CaseFile.class).getResultList().stream()
        .map(CaseFile::reference)
        .toList();
  }

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
