package org.psptracker.people;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.Jurisdictions;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Role;
import org.psptracker.web.forms.Option;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Lines of the lists, and what forms offer to choose from. */
@Component
class PeopleViews {

  /** Somebody who asked, in a list. */
  record RequestLine(
      long id,
      String name,
      String title,
      String agency,
      String site,
      String email,
      String address,
      String when) {}

  /** Somebody who was decided on. */
  record DecidedLine(long id, String name, String agency, String outcome, String when) {}

  /** A person in a list. */
  record PersonLine(long id, String name, String title, String roles, String site, String email) {}

  private final AccessRows requests;
  private final Jurisdictions sites;
  private final AskForAccess access;
  private final AccountWords words;
  private final MessageSource messages;

  PeopleViews(
      AccessRows requests,
      Jurisdictions sites,
      AskForAccess access,
      AccountWords words,
      MessageSource messages) {
    this.requests = requests;
    this.sites = sites;
    this.access = access;
    this.words = words;
    this.messages = messages;
  }

  List<RequestLine> waiting(List<AccessRequest> waiting) {
    Set<String> known = requests.knownOris(waiting.stream().map(AccessRequest::ori).toList());
    return waiting.stream()
        .map(
            request ->
                new RequestLine(
                    request.id(),
                    request.name(),
                    request.title(),
                    request.agency(),
                    say(known.contains(request.ori()) ? "people.site.known" : "people.site.new"),
                    request.email(),
                    address(request),
                    words.day(request.askedAt())))
        .toList();
  }

  List<DecidedLine> decided(List<AccessRequest> decided) {
    return decided.stream()
        .map(
            request ->
                new DecidedLine(
                    request.id(),
                    request.name(),
                    request.agency(),
                    say("AccessState." + request.state()),
                    words.day(request.decidedAt())))
        .toList();
  }

  /** How far the address is to be believed. */
  String address(AccessRequest request) {
    if (request.provenAt() != null) {
      return say("people.address.proven", words.day(request.provenAt()));
    }
    return say(access.mails() ? "people.address.not-yet" : "people.address.no-mail");
  }

  List<PersonLine> people(List<PersonRow> people) {
    return people.stream()
        .map(
            person ->
                new PersonLine(
                    person.id(),
                    person.name(),
                    person.title(),
                    roles(person.roles()),
                    site(person),
                    person.email()))
        .toList();
  }

  String roles(Set<Role> roles) {
    return roles.stream().sorted().map(this::role).collect(Collectors.joining(", "));
  }

  String site(PersonRow person) {
    return person.site() == null
        ? say("people.of-program")
        : say("people.site", person.site(), String.valueOf(person.usState()));
  }

  /** Choices of a person's form. */
  Map<String, List<Option>> choices(Actor actor, @Nullable PersonRow person) {
    List<Option> roles =
        Arrays.stream(Role.values())
            .filter(
                role ->
                    PeoplePolicy.gives(actor).contains(role)
                        || (person != null && person.roles().contains(role)))
            .map(role -> new Option(role.id(), role(role), hint(role)))
            .toList();
    return Map.of("roles", roles, "jurisdictionId", sites());
  }

  List<Option> sites() {
    return sites.all().stream()
        .map(
            site ->
                new Option(
                    String.valueOf(site.id()),
                    say("people.site", site.name(), site.usState()),
                    null))
        .toList();
  }

  private String role(Role role) {
    return say("role." + role.id());
  }

  private String hint(Role role) {
    return say("people.role-hint." + role.name().toLowerCase(Locale.ROOT));
  }

  private String say(String key, Object... args) {
    return messages.getMessage(key, args, LocaleContextHolder.getLocale());
  }
}
