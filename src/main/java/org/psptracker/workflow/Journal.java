package org.psptracker.workflow;

import static org.psptracker.database.RowTimes.utc;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.psptracker.calendar.BusinessCalendar;
import org.psptracker.cases.CaseFiles;
import org.psptracker.cases.CaseLife;
import org.psptracker.cases.Ending;
import org.psptracker.cases.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps the path of each case. Visits of one transaction are written together just before it
 * commits: an element that is entered and left at once costs one row in one statement.
 */
@Component
class Journal implements PathJournal {

  private final VisitRows rows;
  private final JdbcClient jdbc;
  private final BusinessCalendar calendar;
  private final CaseFiles cases;
  private final CaseLife life;
  private final Clock clock;

  Journal(
      VisitRows rows,
      JdbcClient jdbc,
      BusinessCalendar calendar,
      CaseFiles cases,
      CaseLife life,
      Clock clock) {
    this.rows = rows;
    this.jdbc = jdbc;
    this.calendar = calendar;
    this.cases = cases;
    this.life = life;
    this.clock = clock;
  }

  @Override
  public void started(Run run) {
    jdbc.sql(
            """
            insert into process_run (instance_id, case_id, process_key, definition_id,
              model_version, parent_instance_id, about, started_at)
            values (:instance, :case, :process, :definition, :version, :parent, :about, :at)
            """)
        .param("instance", run.instanceId())
        .param("case", run.caseId())
        .param("process", run.processKey())
        .param("definition", run.definitionId())
        .param("version", run.modelVersion())
        .param("parent", run.parentInstanceId())
        .param("about", run.about())
        .param("at", utc(clock.instant()))
        .update();
  }

  @Override
  public void ended(Run run) {
    jdbc.sql("update process_run set ended_at = :at where instance_id = :instance")
        .param("at", utc(clock.instant()))
        .param("instance", run.instanceId())
        .update();
    if (run.parentInstanceId() == null) {
      Ending ending = cases.get(run.caseId()).ending();
      life.close(run.caseId(), ending == null ? Ending.COMPLETED : ending);
    }
  }

  @Override
  public void entered(Element element, Map<String, String> properties) {
    open().add(new Visit(element, clock.instant()));
    if (properties.get("stage") != null) {
      life.enterStage(element.caseId(), Stage.valueOf(properties.get("stage")));
    }
    if ("DEFERRED".equals(properties.get("state"))) {
      life.defer(element.caseId());
    }
    if (properties.get("ending") != null) {
      cases.get(element.caseId()).endAs(Ending.valueOf(properties.get("ending")));
    }
  }

  @Override
  public void left(Element element, boolean cancelled) {
    String key = element.activityInstanceId();
    Visit visit = key == null ? null : open().find(key);
    Instant now = clock.instant();
    if (visit != null) {
      visit.leave(now, cancelled, calendar.minutesBetween(visit.enteredAt(), now));
    } else if (key != null) {
      open().leave(key, now, cancelled);
    }
  }

  @Override
  public void walked(Element flow) {
    Instant now = clock.instant();
    Visit visit = new Visit(flow, now);
    visit.leave(now, false, 0);
    open().add(visit);
  }

  @Override
  public void fired(long caseId, String decision, int version, String ruleId, String description) {
    jdbc.sql(
            """
            insert into fired_rule (case_id, decision, decision_version, rule_id, description, at)
            values (:case, :decision, :version, :rule, :description, :at)
            """)
        .param("case", caseId)
        .param("decision", decision)
        .param("version", version)
        .param("rule", ruleId)
        .param("description", description)
        .param("at", utc(clock.instant()))
        .update();
  }

  /** What this transaction has visited so far. */
  private Pending open() {
    Pending pending = (Pending) TransactionSynchronizationManager.getResource(this);
    if (pending == null) {
      pending = new Pending(rows);
      TransactionSynchronizationManager.bindResource(this, pending);
      TransactionSynchronizationManager.registerSynchronization(pending.writer(this));
    }
    return pending;
  }

  private static final class Pending {

    private final VisitRows rows;
    private final Map<String, Visit> visits = new LinkedHashMap<>();
    private final Map<String, VisitRows.Leaving> leavings = new LinkedHashMap<>();
    private int flows;

    Pending(VisitRows rows) {
      this.rows = rows;
    }

    void add(Visit visit) {
      String key = visit.element().activityInstanceId();
      visits.put(key == null ? "flow-" + flows++ : key, visit);
    }

    @Nullable Visit find(String activityInstanceId) {
      return visits.get(activityInstanceId);
    }

    void leave(String activityInstanceId, Instant at, boolean cancelled) {
      leavings.put(activityInstanceId, new VisitRows.Leaving(activityInstanceId, at, cancelled));
    }

    TransactionSynchronization writer(Object key) {
      return new TransactionSynchronization() {
        @Override
        public void beforeCommit(boolean readOnly) {
          rows.leave(leavings.values());
          rows.insert(visits.values());
        }

        @Override
        public void afterCompletion(int status) {
          TransactionSynchronizationManager.unbindResourceIfPossible(key);
        }
      };
    }
  }
}
