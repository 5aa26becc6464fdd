package org.psptracker.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.spring.SpringProcessEnginePlugin;
import org.psptracker.calendar.MovableClock;
import org.psptracker.workflow.PathJournal;
import org.psptracker.workflow.StepDesk;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Sets up the engine: the only beans that models can name are the programme's automatic acts and
 * {@code due}; every element of every model reports to the journal; time is the programme's.
 */
@Component
class EnginePlugin extends SpringProcessEnginePlugin {

  private final MovableClock clock;
  private final ModelBeans beans;
  private final ObjectProvider<StepDesk> desk;
  private final ObjectProvider<PathJournal> journal;
  private final FiredRules firedRules;

  EnginePlugin(
      MovableClock clock,
      ModelBeans beans,
      ObjectProvider<StepDesk> desk,
      ObjectProvider<PathJournal> journal,
      FiredRules firedRules) {
    this.clock = clock;
    this.beans = beans;
    this.desk = desk;
    this.journal = journal;
    this.firedRules = firedRules;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setIdGenerator(new StrongUuidGenerator());
    // the starter's own manager would let expressions reach every bean of the application
    configuration.setExpressionManager(new JuelExpressionManager(beans));
    List<BpmnParseListener> listeners = new ArrayList<>();
    listeners.add(
        new ElementParser(
            new ElementListener(journal::getObject), new TaskListeners(desk::getObject)));
    configuration.setCustomPostBPMNParseListeners(listeners);
    DefaultDmnEngineConfiguration decisions = new DefaultDmnEngineConfiguration();
    decisions.getCustomPostDecisionTableEvaluationListeners().add(firedRules);
    configuration.setDmnEngineConfiguration(decisions);
    clock.follow(offset -> ClockUtil.offset(offset.toMillis()));
  }
}
