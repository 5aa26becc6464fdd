package org.psptracker.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.psptracker.audit.AuditLog.Outcome;
import org.psptracker.web.Invalid;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The record and its state, for administrators. */
@Controller
class AuditPages {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** An act to choose, in words. */
  record Choice(String value, String label) {}

  private final AuditTrail trail;
  private final AuditFilters filters;
  private final AuditAccess access;
  private final AuditActs acts;
  private final EntryViews entries;
  private final StateViews states;
  private final RecordTimes times;
  private final Verifications verifications;
  private final AuditLog auditLog;
  private final MessageSource messages;

  AuditPages(
      AuditTrail trail,
      AuditFilters filters,
      AuditAccess access,
      AuditActs acts,
      EntryViews entries,
      StateViews states,
      RecordTimes times,
      Verifications verifications,
      AuditLog auditLog,
      MessageSource messages) {
    this.trail = trail;
    this.filters = filters;
    this.access = access;
    this.acts = acts;
    this.entries = entries;
    this.states = states;
    this.times = times;
    this.verifications = verifications;
    this.auditLog = auditLog;
    this.messages = messages;
  }

  @GetMapping("/audit")
  String show(
      @RequestParam Map<String, String> parameters, HttpServletResponse response, Model model) {
    access.mustBeAdministrator();
    model.addAttribute("given", new HashMap<>(parameters));
    model.addAttribute("acts", choices());
    model.addAttribute("zoneName", times.zone(LocaleContextHolder.getLocale()));
    model.addAttribute("state", states.now());
    try {
      AuditFilters.Asked asked = filters.read(parameters);
      AuditTrail.Part part = trail.find(asked.filter(), asked.after(), asked.limit());
      model.addAttribute("entries", entries.of(part.items()));
      model.addAttribute("nextHref", href(parameters, part.next()));
      model.addAttribute("firstHref", asked.after() == null ? null : href(parameters, ""));
    } catch (Invalid invalid) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      model.addAttribute("filterErrors", invalid.errors());
      model.addAttribute("entries", List.of());
    }
    return "audit/AuditPage";
  }

  @PostMapping("/audit/verify")
  String verify() {
    long person = access.mustBeAdministrator().personId();
    auditLog.record("verify-record", "record", "audit", Outcome.DONE, Map.of());
    verifications.verify(person, PATIENCE);
    return "redirect:/audit";
  }

  private List<Choice> choices() {
    Locale locale = LocaleContextHolder.getLocale();
    return acts.known().stream()
        .map(act -> new Choice(act, messages.getMessage("audit.act." + act, null, act, locale)))
        .sorted(Comparator.comparing(Choice::label))
        .collect(Collectors.toList());
  }

  private static @Nullable String href(Map<String, String> parameters, @Nullable String after) {
    if (after == null) {
      return null;
    }
    Map<String, String> kept = new LinkedHashMap<>(parameters);
    kept.put("after", after);
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/audit");
    kept.forEach(
        (name, value) -> {
          if (!value.isBlank()) {
            address.queryParam(name, value);
          }
        });
    return address.encode().toUriString();
  }
}
