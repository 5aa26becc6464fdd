package org.psptracker.workflow.engine;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.psptracker.workflow.Automatic;
import org.psptracker.workflow.Routing;
import org.psptracker.workflow.StepDesk;

/**
 * Lets the engine call an automatic act, at a service task or on entering or leaving an element.
 */
final class AutomaticDelegate implements JavaDelegate, ExecutionListener {

  private final Automatic work;
  private final Supplier<StepDesk> desk;

  AutomaticDelegate(Automatic work, Supplier<StepDesk> desk) {
    this.work = work;
    this.desk = desk;
  }

  @Override
  public void execute(DelegateExecution execution) {
    run(execution, false);
  }

  @Override
  public void notify(DelegateExecution execution) {
    // what a listener finds out concerns its element only
    run(execution, ExecutionListener.EVENTNAME_START.equals(execution.getEventName()));
  }

  private void run(DelegateExecution execution, boolean local) {
    Routing routing =
        desk.get()
            .run(
                work,
                execution.getProcessInstanceId(),
                name ->
                    name.equals("firedRules") ? FiredRules.current() : execution.getVariable(name));
    routing
        .variables()
        .forEach(
            (name, value) -> {
              Object kept = storable(value);
              if (local) {
                execution.setVariableLocal(name, kept);
              } else {
                execution.setVariable(name, kept);
              }
            });
  }

  /** A list serves the multi-instance element entered next and is never stored. */
  static @Nullable Object storable(@Nullable Object value) {
    return value instanceof List<?> list ? Variables.untypedValue(list, true) : value;
  }
}
