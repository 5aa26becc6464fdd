package org.psptracker.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page of a case shows. */
record CasePage(
    String reference,
    String agency,
    String place,
    String title,
    List<String> areas,
    String intensity,
    Priority priority,
    String filed,
    boolean synthetic,
    @Nullable WaitingView waiting,
    List<StageLine.Mark> stages,
    Actions actions,
    @Nullable Pictures pictures,
    Facts facts,
    List<PersonLine> people,
    List<String> partners,
    List<TimeLine> timeline,
    long timelineEntries) {

  /**
   * What may be done with the case.
   *
   * @param first the one or two that are buttons
   * @param more the others
   */
  record Actions(List<ActionLink> first, List<ActionLink> more) {}

  /** An action with its words. */
  record ActionLink(String label, String href, boolean primary) {}

  /**
   * The process as picture and list.
   *
   * @param shown the model whose diagram is drawn
   * @param others links to the diagrams of the other models
   * @param inside strips of the models that run inside the life of the case
   * @param path all steps walked, as the table twin of the diagrams
   */
  record Pictures(Diagram shown, List<DiagramLink> others, List<Strip> inside, List<Walk> path) {}

  /** A diagram, drawn by script from two addresses. */
  record Diagram(String name, String xmlUrl, String pathUrl) {}

  /** A link to another diagram of the case. */
  record DiagramLink(String name, String href, boolean current) {}

  /** Where the case is inside one model: a line for each thing that the model runs for. */
  record Strip(String name, List<StripLine> lines) {}

  /**
   * Steps in a row.
   *
   * @param topic what they are for, e.g. an activity; null for the model as a whole
   */
  record StripLine(@Nullable String topic, List<StripStep> steps) {}

  /**
   * A step in the strip.
   *
   * @param state done, now or rest
   */
  record StripStep(String label, String state, String day) {}

  /** A line of the path as a list. */
  record Walk(String step, String who, String from, String to) {}

  /**
   * The facts by stage.
   *
   * @param title of the section shown
   * @param template of its fragment {@code facts}
   */
  record Facts(List<FactsLink> links, @Nullable String title, @Nullable String template) {}

  /** A link to a section of facts. */
  record FactsLink(String label, String href, boolean current) {}

  /** Someone on the case. */
  record PersonLine(String name, String part) {}

  /**
   * Something that happened.
   *
   * @param at machine-readable time
   */
  record TimeLine(String at, String when, String text) {}
}
