package org.psptracker.cases;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Map;
import org.psptracker.identity.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who sees which cases, and who works on which: one rule each, as a check of one case and as the
 * predicate of lists.
 */
@Service
public class Visibility {

  /**
   * A condition for native SQL in which {@code case_file} has the alias {@code c}.
   *
   * @param parameters its named parameters, which all begin with {@code seen}
   */
  public record Predicate(String sql, Map<String, Object> parameters) {}

  private final EntityManager entities;

  Visibility(EntityManager entities) {
    this.entities = entities;
  }

  /** The cases that {@code actor} sees. */
  public Predicate of(Actor actor) {
    return VisibleCases.to(actor).predicate();
  }

  /** Those on which the actor's roles count: all that they see but as a partner contact. */
  public Predicate ofWork(Actor actor) {
    return VisibleCases.workedOnBy(actor).predicate();
  }

  /** Whether the actor's roles count on that case. */
  @Transactional(readOnly = true)
  public boolean worksOn(Actor actor, CaseFile caseFile) {
    return VisibleCases.workedOnBy(actor).all() || worksOn(actor, caseFile.id());
  }

  /** The same by key; false for a key that no case has. */
  @Transactional(readOnly = true)
  public boolean worksOn(Actor actor, long caseId) {
    return exists(ofWork(actor), "c.id = :which", caseId);
  }

  /** The same by reference; false for one that no case has. */
  @Transactional(readOnly = true)
  public boolean worksOn(Actor actor, String reference) {
    return exists(ofWork(actor), "c.reference = :which", reference);
  }

  /** Whether {@code actor} sees that case. */
  @Transactional(readOnly = true)
  public boolean sees(Actor actor, CaseFile caseFile) {
    return VisibleCases.to(actor).all() || sees(actor, caseFile.id());
  }

  /** The same by key; false for a key that no case has. */
  @Transactional(readOnly = true)
  public boolean sees(Actor actor, long caseId) {
    return exists(of(actor), "c.id = :which", caseId);
  }

  /** The same by reference; false for one that no case has. */
  @Transactional(readOnly = true)
  public boolean sees(Actor actor, String reference) {
    return exists(of(actor), "c.reference = :which", reference);
  }

  private boolean exists(Predicate seen, String condition, Object which) {
    Query query =
        entities.createNativeQuery(
            "select exists (select from case_file c where " + condition + " and " + seen.sql + ")",
            Boolean.class);
    query.setParameter("which", which);
    seen.parameters.forEach(query::setParameter);
    return (boolean) query.getSingleResult();
  }
}
