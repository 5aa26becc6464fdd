package org.psptracker.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CasePage.Diagram;
import org.psptracker.cases.CasePage.DiagramLink;
import org.psptracker.cases.CasePage.Strip;
import org.psptracker.cases.CasePage.StripLine;
import org.psptracker.cases.CasePage.StripStep;
import org.psptracker.cases.CasePage.Walk;
import org.psptracker.cases.ProcessPictures.Element;
import org.psptracker.cases.ProcessPictures.Picture;
import org.psptracker.cases.ProcessPictures.State;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The processes of a case for its page: one diagram, strips of what is inside, the path as list.
 */
@Component
class CasePictures {

  private final ObjectProvider<ProcessPictures> pictures;
  private final CaseWords words;
  private final CaseDates dates;

  CasePictures(ObjectProvider<ProcessPictures> pictures, CaseWords words, CaseDates dates) {
    this.pictures = pictures;
    this.words = words;
    this.dates = dates;
  }

  /**
   * The pictures; null when no process runs or ran.
   *
   * @param wanted key of the model to draw; the life of the case when null or unknown
   */
  CasePage.@Nullable Pictures of(CaseFile caseFile, @Nullable String wanted) {
    ProcessPictures source = pictures.getIfAvailable();
    List<Picture> all = source == null ? List.of() : source.of(caseFile);
    if (all.isEmpty()) {
      return null;
    }
    Picture shown =
        all.stream().filter(picture -> picture.key().equals(wanted)).findFirst().orElse(all.get(0));
    String base = "/cases/" + caseFile.reference();
    String files = base + "/processes/" + shown.key();
    return new CasePage.Pictures(
        new Diagram(name(shown), files + "/diagram.xml", files + "/path.json"),
        all.size() == 1
            ? List.of()
            : all.stream()
                .map(
                    picture ->
                        new DiagramLink(
                            name(picture),
                            base + "?process=" + picture.key() + "#where",
                            picture.equals(shown)))
                .toList(),
        all.stream().skip(1).filter(Picture::open).map(this::strip).toList(),
        all.stream()
            .flatMap(picture -> picture.elements().stream())
            .filter(element -> element.state() != State.REST)
            .map(this::walk)
            .toList());
  }

  private Strip strip(Picture picture) {
    return new Strip(
        words.say("case.inside", name(picture)),
        byTopic(picture.elements()).entrySet().stream()
            .map(line -> new StripLine(line.getKey(), steps(line.getValue())))
            .toList());
  }

  /** In the order in which they began; what is for no topic comes last. */
  private static Map<@Nullable String, List<Element>> byTopic(List<Element> elements) {
    Map<@Nullable String, List<Element>> lines = new LinkedHashMap<>();
    elements.stream()
        .filter(element -> element.topic() != null)
        .forEach(e -> lines.computeIfAbsent(e.topic(), topic -> new ArrayList<>()).add(e));
    List<Element> whole = elements.stream().filter(element -> element.topic() == null).toList();
    if (!whole.isEmpty()) {
      lines.put(null, whole);
    }
    return lines;
  }

  /** A step that is taken several times at once is shown once, with how often it is done. */
  private List<StripStep> steps(List<Element> elements) {
    Map<String, List<Element>> byId = new LinkedHashMap<>();
    elements.forEach(e -> byId.computeIfAbsent(e.id(), id -> new ArrayList<>()).add(e));
    return byId.values().stream().map(this::step).toList();
  }

  private StripStep step(List<Element> same) {
    Element last = same.get(same.size() - 1);
    long done = same.stream().filter(element -> element.state() == State.DONE).count();
    boolean open = same.stream().anyMatch(element -> element.state() == State.OPEN);
    String label = words.sayOr(last.id().replace('-', ' '), last.labelKey());
    if (open) {
      String many = words.say("case.inside.many", label, done, same.size());
      return new StripStep(same.size() == 1 ? label : many, "now", "");
    }
    return done > 0
        ? new StripStep(label, "done", day(last.to()))
        : new StripStep(label, "rest", "");
  }

  private Walk walk(Element element) {
    String who = element.who();
    return new Walk(
        label(element),
        who == null ? "" : who,
        day(element.from()),
        element.state() == State.OPEN ? words.say("case.path.open") : day(element.to()));
  }

  private String label(Element element) {
    String label = words.sayOr(element.id().replace('-', ' '), element.labelKey());
    String topic = element.topic();
    return topic == null ? label : words.say("case.waiting.topic", label, topic);
  }

  private String name(Picture picture) {
    return words.sayOr(picture.key().replace('-', ' '), picture.nameKey());
  }

  private String day(@Nullable Instant at) {
    return at == null ? "" : dates.shortDay(at, words.locale());
  }
}
