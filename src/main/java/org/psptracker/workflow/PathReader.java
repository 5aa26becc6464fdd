package org.psptracker.workflow;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.ProcessPictures;
import org.psptracker.workflow.Models.ModelElement;
import org.psptracker.workflow.PathRows.RunRow;
import org.psptracker.workflow.PathRows.VisitRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the path of a case, as a list and as marks on the pictures of the models. */
@Service
@Transactional(readOnly = true)
class PathReader implements ProcessPictures {

  private static final List<String> ORDER =
      List.of("assistance-request", "staffing", "delivery", "activity", "measurement");

  private final PathRows rows;
  private final Models models;

  PathReader(PathRows rows, Models models) {
    this.rows = rows;
    this.models = models;
  }

  PathView path(CaseFile caseFile) {
    Map<String, List<VisitRow>> visits = visits(caseFile);
    List<PathView.Run> runs = new ArrayList<>();
    for (RunRow run : rows.runs(caseFile.id())) {
      List<VisitRow> own = visits.getOrDefault(run.instanceId(), List.of());
      Map<String, String> names =
          models.elements(run.definitionId()).stream()
              .collect(Collectors.toMap(ModelElement::id, ModelElement::name));
      runs.add(
          new PathView.Run(
              run.instanceId(),
              run.processKey(),
              models.name(run.definitionId()),
              run.modelVersion(),
              run.parentInstanceId(),
              run.about(),
              run.startedAt(),
              run.endedAt(),
              own.stream()
                  .filter(visit -> !visit.kind().equals("FLOW"))
                  .map(visit -> element(visit, names.getOrDefault(visit.elementId(), "")))
                  .toList(),
              own.stream()
                  .filter(visit -> visit.kind().equals("FLOW"))
                  .map(VisitRow::elementId)
                  .distinct()
                  .toList()));
    }
    return new PathView(runs);
  }

  private static PathView.Element element(VisitRow visit, String name) {
    return new PathView.Element(
        visit.elementId(),
        name,
        visit.kind(),
        visit.leftAt() == null,
        visit.cancelled(),
        visit.enteredAt(),
        visit.leftAt(),
        visit.businessMinutes(),
        visit.pausedMinutes(),
        visit.doneBy(),
        visit.topic());
  }

  /** The newest version of a model that the case walked; empty when it walked none. */
  Optional<String> definition(CaseFile caseFile, String processKey) {
    return rows.runs(caseFile.id()).stream()
        .filter(run -> run.processKey().equals(processKey))
        .map(RunRow::definitionId)
        .reduce((earlier, later) -> later);
  }

  /** Marks for the picture of a model, over all its instances of the case. */
  PathView.Marks marks(CaseFile caseFile, String processKey) {
    Set<String> instances =
        rows.runs(caseFile.id()).stream()
            .filter(run -> run.processKey().equals(processKey))
            .map(RunRow::instanceId)
            .collect(Collectors.toSet());
    Set<String> done = new LinkedHashSet<>();
    Set<String> open = new LinkedHashSet<>();
    Set<String> flows = new LinkedHashSet<>();
    for (VisitRow visit : rows.visits(caseFile.id())) {
      if (!instances.contains(visit.instanceId())) {
        continue;
      }
      if (visit.kind().equals("FLOW")) {
        flows.add(visit.elementId());
      } else if (!visit.kind().equals("SCOPE")) {
        // a sub-process is drawn around its elements; those tell how far it came
        (visit.leftAt() == null ? open : done).add(visit.elementId());
      }
    }
    done.removeAll(open);
    return new PathView.Marks(List.copyOf(done), List.copyOf(open), List.copyOf(flows));
  }

  @Override
  public List<Picture> of(CaseFile caseFile) {
    Map<String, List<VisitRow>> visits = visits(caseFile);
    Map<String, List<RunRow>> runs =
        rows.runs(caseFile.id()).stream().collect(Collectors.groupingBy(RunRow::processKey));
    List<Picture> pictures = new ArrayList<>();
    for (String process : ORDER) {
      List<RunRow> own = runs.getOrDefault(process, List.of());
      if (!own.isEmpty()) {
        pictures.add(
            new Picture(
                process,
                "process." + process,
                own.stream().anyMatch(run -> run.endedAt() == null),
                PictureSteps.of(
                    models.elements(own.get(own.size() - 1).definitionId()),
                    own.stream()
                        .flatMap(run -> visits.getOrDefault(run.instanceId(), List.of()).stream())
                        .toList())));
      }
    }
    return pictures;
  }

  private Map<String, List<VisitRow>> visits(CaseFile caseFile) {
    return rows.visits(caseFile.id()).stream().collect(Collectors.groupingBy(VisitRow::instanceId));
  }
}
