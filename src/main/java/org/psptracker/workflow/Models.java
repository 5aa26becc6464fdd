package org.psptracker.workflow;

import java.util.List;

/** The deployed models, as pictures and as lists of what is in them. */
public interface Models {

  /**
   * A flow node.
   *
   * @param kind BPMN type such as {@code userTask}, {@code endEvent}
   */
  record ModelElement(String id, String name, String kind) {}

  /** The BPMN file of that version. */
  String xml(String definitionId);

  /** Name of the process. */
  String name(String definitionId);

  /** Flow nodes of that version from left to right. */
  List<ModelElement> elements(String definitionId);

  /** The newest version of a model. */
  String latest(String processKey);
}
