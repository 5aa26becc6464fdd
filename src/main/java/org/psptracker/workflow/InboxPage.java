package org.psptracker.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CoreArea;
import org.psptracker.cases.Priority;
import org.psptracker.identity.Actor;
import org.psptracker.identity.CurrentActor;
import org.psptracker.identity.Role;
import org.psptracker.web.forms.Option;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The inbox: what waits, most urgent first, with its filter in the address. */
@Controller
class InboxPage {

  /** A view that people return to. */
  record View(String key, String href, long count, boolean current) {}

  private final InboxQuery query;
  private final InboxRows rows;
  private final Steps steps;
  private final CurrentActor actor;
  private final MessageSource messages;

  InboxPage(
      InboxQuery query, InboxRows rows, Steps steps, CurrentActor actor, MessageSource messages) {
    this.query = query;
    this.rows = rows;
    this.steps = steps;
    this.actor = actor;
    this.messages = messages;
  }

  @GetMapping("/inbox")
  String inbox(
      @RequestParam Map<String, String> parameters,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
      Locale locale,
      Model model) {
    Actor who = actor.get();
    Map<String, String> given = new LinkedHashMap<>(parameters);
    given.putIfAbsent("snoozed", "false");
    InboxFilter filter = InboxParameters.read(given, key -> messages.getMessage(key, null, locale));
    InboxItem.Page page = query.page(who, filter);
    model.addAttribute("groups", rows.groups(page.items(), who, locale));
    model.addAttribute("found", page.items().size());
    model.addAttribute("filter", filter);
    model.addAttribute("filtered", isFiltered(filter));
    model.addAttribute("next", next(parameters, page.next()));
    model.addAttribute("views", views(who, filter));
    model.addAttribute("waiting", query.count(who, InboxFilter.Scope.OPEN, false));
    model.addAttribute("overdue", query.count(who, InboxFilter.Scope.OPEN, true));
    model.addAttribute("stepOptions", stepOptions(locale));
    model.addAttribute("areaOptions", options("CoreArea.", CoreArea.values(), locale));
    model.addAttribute("priorityOptions", options("Priority.", Priority.values(), locale));
    return part == null ? "workflow/InboxPage" : "workflow/InboxPage :: results";
  }

  /** What stands beside the list for the row in hand. */
  @GetMapping("/inbox/preview")
  String preview(@RequestParam String task, Locale locale, Model model) {
    Actor who = actor.get();
    query.one(who, task).ifPresent(item -> model.addAttribute("row", rows.row(item, who, locale)));
    return "workflow/PreviewFragment :: preview";
  }

  private List<View> views(Actor who, InboxFilter filter) {
    List<View> views = new ArrayList<>();
    for (InboxFilter.Scope scope : InboxFilter.Scope.values()) {
      boolean shared = !who.is(Role.EXPERT) || who.is(Role.COORDINATOR);
      if (scope == InboxFilter.Scope.ROLE && !shared) {
        continue;
      }
      String name = scope.name().toLowerCase(Locale.ROOT);
      views.add(
          new View(
              "inbox.view." + name,
              "/inbox?scope=" + name,
              query.count(who, scope, false),
              filter.scope() == scope));
    }
    return views;
  }

  private static boolean isFiltered(InboxFilter filter) {
    return filter.step() != null
        || filter.overdue() != null
        || filter.priority() != null
        || filter.coreArea() != null
        || filter.usState() != null
        || filter.intensity() != null
        || filter.q() != null
        || filter.caseReference() != null;
  }

  private static @Nullable String next(
      Map<String, String> parameters, InboxFilter.@Nullable Position position) {
    String after = InboxParameters.address(position);
    if (after == null) {
      return null;
    }
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/inbox");
    parameters.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
    Map<String, Object> values = new LinkedHashMap<>(parameters);
    values.put("after", after);
    return address.replaceQueryParam("after", "{after}").encode().buildAndExpand(values).toString();
  }

  private List<Option> stepOptions(Locale locale) {
    return steps.all().stream()
        .map(
            kind ->
                new Option(
                    kind.id(), messages.getMessage("step." + kind.id(), null, kind.id(), locale)))
        .sorted(java.util.Comparator.comparing(Option::label))
        .toList();
  }

  private List<Option> options(String prefix, Enum<?>[] values, Locale locale) {
    List<Option> options = new ArrayList<>();
    for (Enum<?> value : values) {
      options.add(
          new Option(value.name(), messages.getMessage(prefix + value.name(), null, locale)));
    }
    return options;
  }
}
