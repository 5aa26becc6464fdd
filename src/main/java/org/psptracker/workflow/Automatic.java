package org.psptracker.workflow;

/**
 * What the programme does by itself at a service task, or on entering or leaving an element. The
 * class name in camel case is the name by which the models call it.
 */
public interface Automatic {

  Routing run(StepContext at);
}
