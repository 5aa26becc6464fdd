package org.psptracker.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.Jurisdiction;
import org.psptracker.cases.Jurisdictions;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What is known that bears on a request for access, in sentences for whoever decides. */
@Component
class Beside {

  private static final int MOST_PEOPLE = 5;

  /** How much a sentence asks for a second look. */
  enum Tone {
    FITS,
    LOOK,
    STOP
  }

  /** One of them; {@code href} leads to what it is about. */
  record Line(Tone tone, String text, @Nullable String href) {}

  private final Jurisdictions sites;
  private final PeopleRows people;
  private final AccessRows requests;
  private final MessageSource messages;

  Beside(Jurisdictions sites, PeopleRows people, AccessRows requests, MessageSource messages) {
    this.sites = sites;
    this.people = people;
    this.requests = requests;
    this.messages = messages;
  }

  /** The site that has that ORI. */
  Optional<Jurisdiction> site(AccessRequest request) {
    return sites.byOri(request.ori());
  }

  List<Line> of(AccessRequest request, @Nullable Jurisdiction site) {
    List<Line> lines = new ArrayList<>();
    people
        .byEmail(request.email())
        .filter(person -> !Objects.equals(person.id(), request.personId()))
        .ifPresent(
            person ->
                lines.add(
                    new Line(
                        Tone.STOP,
                        say(
                            person.active() ? "people.beside.account" : "people.beside.ended",
                            person.name()),
                        "/people/" + person.id())));
    lines.add(ofSite(request, site));
    if (!request.ori().startsWith(oriLetters(request.usState()))) {
      lines.add(
          new Line(
              Tone.LOOK,
              say(
                  "people.beside.state",
                  request.ori().substring(0, 2),
                  say("UsState." + request.usState())),
              null));
    }
    lines.addAll(ofAddress(request, site));
    for (AccessRequest other : requests.waitingLike(request)) {
      String key =
          other.ori().equals(request.ori()) ? "people.beside.same-ori" : "people.beside.same-name";
      lines.add(
          new Line(
              Tone.LOOK, say(key, other.name(), other.agency()), "/people/requests/" + other.id()));
    }
    return lines;
  }

  private Line ofSite(AccessRequest request, @Nullable Jurisdiction site) {
    return site == null
        ? new Line(Tone.LOOK, say("people.beside.no-site", request.ori()), null)
        : new Line(
            Tone.FITS,
            say("people.beside.site", site.name(), site.usState()),
            "/people?show=people&site=" + site.id());
  }

  private List<Line> ofAddress(AccessRequest request, @Nullable Jurisdiction site) {
    String domain = request.domain();
    if (Addresses.isOpenToAll(domain)) {
      return List.of(new Line(Tone.LOOK, say("people.beside.private", domain), null));
    }
    List<PersonRow> same =
        people.byDomain(domain, MOST_PEOPLE).stream()
            .filter(person -> !Objects.equals(person.id(), request.personId()))
            .toList();
    if (same.isEmpty()) {
      return List.of(new Line(Tone.LOOK, say("people.beside.domain.nobody", domain), null));
    }
    boolean here =
        site != null
            && same.stream().anyMatch(person -> Objects.equals(person.jurisdictionId(), site.id()));
    PersonRow first = same.get(0);
    String of = first.site() == null ? say("people.of-program") : first.site();
    return List.of(
        here
            ? new Line(Tone.FITS, say("people.beside.domain.here", domain), null)
            : new Line(
                Tone.LOOK,
                say("people.beside.domain.elsewhere", domain, first.name(), of),
                "/people/" + first.id()));
  }

  /** The FBI writes Nebraska as NB; all others begin with their postal code. */
  private static String oriLetters(String usState) {
    return usState.equals("NE") ? "NB" : usState;
  }

  private String say(String key, Object... args) {
    return messages.getMessage(key, args, LocaleContextHolder.getLocale());
  }
}
