package org.psptracker.cases;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CasePage.Diagram;
import org.psptracker.cases.CasePage.DiagramLink;
import org.psptracker.cases.CasePage.Strip;
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
        picture.elements().stream()
            .map(
                element ->
                    new StripStep(
                        label(element),
                        element.state() == State.OPEN
                            ? "now"
                            : element.state().name().toLowerCase(Locale.ROOT),
                        element.state() == State.DONE ? day(element.to()) : ""))
            .toList());
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
