package org.psptracker.workflow;

/** What stages ask of the clocks of open steps. All of it joins the present transaction. */
public interface StepClocks {

  /**
   * What {@link Step#clockStartsAt} says of an open step has changed: its clock, due date, topic,
   * reminder and escalations follow. Does nothing where no such step is open.
   *
   * @param step kebab-case id
   * @param about key of the position, offer, activity or wave that the step is for
   */
  void startAnew(long caseId, String step, long about);
}
