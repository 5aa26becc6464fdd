package org.psptracker.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CasesPage.Choice;
import org.psptracker.cases.CasesPage.Filter;
import org.psptracker.cases.CasesPage.Row;
import org.psptracker.cases.CasesPage.View;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** Gathers what the list of cases shows. */
@Component
@Transactional(readOnly = true)
class CasesPages {

  /** Further than this nobody counts with their eyes, and the database need not either. */
  private static final int MOST_COUNTED = 1000;

  /** Whoever has fewer cases than this needs no filters. */
  private static final int FEW = 8;

  private static final Stage[] OPEN_STAGES = {
    Stage.INTAKE, Stage.TRIAGE, Stage.ASSIGNMENT, Stage.DELIVERY, Stage.MEASUREMENT
  };

  private static final String PATH = "/cases";

  private final CaseList list;
  private final CaseSummaries summaries;
  private final Jurisdictions jurisdictions;
  private final WaitingWords waiting;
  private final CaseWords words;
  private final CaseDates dates;
  private final ObjectProvider<BegunRequests> begun;

  CasesPages(
      CaseList list,
      CaseSummaries summaries,
      Jurisdictions jurisdictions,
      WaitingWords waiting,
      CaseWords words,
      CaseDates dates,
      ObjectProvider<BegunRequests> begun) {
    this.list = list;
    this.summaries = summaries;
    this.jurisdictions = jurisdictions;
    this.waiting = waiting;
    this.words = words;
    this.dates = dates;
    this.begun = begun;
  }

  CasesPage of(CaseQuery query, MultiValueMap<String, String> parameters, Actor actor) {
    Slice<CaseRow> rows = list.rows(query, actor);
    Map<Long, OpenSteps.WaitingFor> open =
        summaries.firstDue(rows.items().stream().map(CaseRow::id).toList());
    Map<Long, String> foundIn =
        query.text() == null
            ? Map.of()
            : list.foundIn(rows.items().stream().map(CaseRow::id).toList(), query.text());
    int count = list.count(query, actor, MOST_COUNTED + 1);
    boolean own = actor.is(Role.JURISDICTION);
    String next = rows.next();
    return new CasesPage(
        own,
        own ? "cases.title.own" : actor.is(Role.EXPERT) ? "cases.title.expert" : "cases.title",
        !(own || actor.is(Role.PARTNER)) || query.isFiltered() || count > FEW,
        query.isFiltered(),
        count > MOST_COUNTED
            ? words.say("cases.count.many", MOST_COUNTED)
            : words.say("cases.count", count),
        own ? drafts(actor) : List.of(),
        views(query),
        filters(query, own),
        query.text() == null ? "" : query.text(),
        rows.items().stream()
            .map(row -> row(row, actor, open.get(row.id()), foundIn.get(row.id())))
            .toList(),
        query.after() != null,
        next == null
            ? null
            : UriComponentsBuilder.fromPath(PATH)
                .queryParams(parameters)
                .replaceQueryParam("after", next)
                .encode()
                .toUriString());
  }

  private List<CasesPage.Draft> drafts(Actor actor) {
    return begun.stream()
        .flatMap(requests -> requests.of(actor).stream())
        .map(
            draft ->
                new CasesPage.Draft(
                    draft.href(),
                    words.say("cases.draft", dates.clock(draft.savedAt(), words.locale()))))
        .toList();
  }

  private Row row(
      CaseRow row, Actor actor, OpenSteps.@Nullable WaitingFor open, @Nullable String foundIn) {
    Long site = actor.jurisdictionId();
    boolean lent = site != null && site != row.jurisdictionId();
    boolean held = row.state() == CaseState.ON_HOLD;
    return new Row(
        PATH + "/" + row.reference(),
        words.place(row.place(), row.usState()),
        words.say(
            lent ? "cases.under.lent" : "cases.under", row.reference(), row.agency(), row.title()),
        words.say(row.stage()),
        state(row),
        open == null ? "" : held ? waiting.onHold(open) : waiting.sentence(open),
        held ? "paused" : open != null && open.overdue() ? "late" : "ahead",
        open == null ? "" : held ? words.say("cases.paused") : waiting.distance(open),
        row.priority(),
        words.intensity(row.stage(), row.intensity()),
        dates.day(row.filedAt(), words.locale()),
        foundIn == null ? "" : words.say("cases.found-in", foundIn));
  }

  private String state(CaseRow row) {
    Ending ending = row.ending();
    if (ending != null) {
      return words.say(ending);
    }
    return row.state() == CaseState.ACTIVE ? "" : words.say(row.state());
  }

  private List<View> views(CaseQuery query) {
    Set<Stage> open = Set.of(OPEN_STAGES);
    String openHref =
        UriComponentsBuilder.fromPath(PATH)
            .queryParam("stage", (Object[]) OPEN_STAGES)
            .toUriString();
    boolean onlyStage = query.state().isEmpty() && query.ending().isEmpty() && query.text() == null;
    return List.of(
        new View(words.say("cases.view.all"), PATH, !query.isFiltered()),
        new View(words.say("cases.view.open"), openHref, onlyStage && query.stage().equals(open)),
        new View(
            words.say("cases.view.held"),
            PATH + "?state=ON_HOLD",
            query.state().equals(Set.of(CaseState.ON_HOLD))),
        new View(
            words.say("cases.view.closed"),
            PATH + "?stage=CLOSED",
            onlyStage && query.stage().equals(Set.of(Stage.CLOSED))));
  }

  private List<Filter> filters(CaseQuery query, boolean own) {
    List<Filter> filters = new ArrayList<>();
    filters.add(filter("stage", Stage.values(), query.stage()));
    filters.add(filter("state", CaseState.values(), query.state()));
    filters.add(filter("ending", Ending.values(), query.ending()));
    filters.add(filter("coreArea", CoreArea.values(), query.coreArea()));
    if (!own) {
      filters.add(filter("intensity", Intensity.values(), query.intensity()));
      filters.add(filter("priority", Priority.values(), query.priority()));
      filters.add(
          filter(
              "usState",
              jurisdictions.usStates().stream()
                  .map(
                      state ->
                          new Choice(
                              state,
                              words.sayOr(state, "UsState." + state),
                              query.usState().contains(state)))));
    }
    filters.add(
        filter(
            "sort",
            Arrays.stream(CaseSort.values())
                .filter(sort -> sort != CaseSort.NEWEST)
                .map(
                    sort ->
                        new Choice(
                            sort.parameter(),
                            words.say("cases.sort." + sort),
                            sort == query.sort()))));
    return filters;
  }

  private <E extends Enum<E>> Filter filter(String name, E[] values, Collection<E> chosen) {
    // several chosen values are a usual selection, which its own link shows
    boolean single = chosen.size() == 1;
    return filter(
        name,
        Arrays.stream(values)
            .map(
                value ->
                    new Choice(value.name(), words.say(value), single && chosen.contains(value))));
  }

  private Filter filter(String name, Stream<Choice> choices) {
    return new Filter(
        name,
        words.say("cases.filter." + name),
        words.say("cases.filter." + name + ".any"),
        choices.toList());
  }
}
