package org.psptracker.demo;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.psptracker.calendar.BusinessCalendar;
import org.psptracker.identity.People;
import org.psptracker.identity.Person;
import org.psptracker.identity.RequestPath;
import org.psptracker.identity.Role;
import org.psptracker.identity.embedded.DemoPeople;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriUtils;

/** The bar on every page in which one changes person and moves the clock. */
@ControllerAdvice
@DemoOnly
class DemoBar {

  /**
   * @param people whom one can be by a click, none where people sign in with a provider
   * @param now time of the demonstration, in words
   * @param returnTo where one comes back to
   */
  record Bar(String now, List<Choice> people, String returnTo) {

    /** Whether one can be that person by a click; somebody may have been added since. */
    public boolean offers(String username) {
      return people.stream().anyMatch(person -> person.username().equals(username));
    }
  }

  /** Somebody whom one can be. */
  record Choice(String username, String name, String role) {}

  private static final DateTimeFormatter NOW =
      DateTimeFormatter.ofPattern("EEE, MMM d, uuuu, h:mm a", Locale.US);

  private final Clock clock;
  private final BusinessCalendar calendar;
  private final DemoPeople demoPeople;
  private final People people;
  private final MessageSource messages;
  private final boolean changesPerson;

  DemoBar(
      Clock clock,
      BusinessCalendar calendar,
      DemoPeople demoPeople,
      People people,
      MessageSource messages,
      @Value("${psp.identity.issuer:}") String issuer) {
    this.clock = clock;
    this.calendar = calendar;
    this.demoPeople = demoPeople;
    this.people = people;
    this.messages = messages;
    // with a provider people sign in there, and nobody can be somebody else by a click
    this.changesPerson = issuer.isBlank();
  }

  @ModelAttribute
  void addTo(ModelMap model, HttpServletRequest request) {
    String path = RequestPath.of(request);
    // neither the API nor parts of pages that htmx swaps in have a bar
    if (!RequestPath.isApi(path) && request.getHeader("HX-Request") == null) {
      String query = request.getMethod().equals("GET") ? request.getQueryString() : null;
      model.addAttribute(
          "demo",
          new Bar(
              NOW.format(clock.instant().atZone(calendar.zone())),
              changesPerson ? choices() : List.of(),
              address(path) + (query == null ? "" : "?" + query)));
    }
  }

  private static String address(String path) {
    return UriUtils.encodePath(path, StandardCharsets.UTF_8);
  }

  private List<Choice> choices() {
    return demoPeople.all().stream()
        .map(DemoPeople.DemoPerson::username)
        .flatMap(username -> people.byUsername(username).stream())
        .filter(Person::active)
        .map(person -> new Choice(person.username(), person.name(), role(person)))
        .toList();
  }

  private String role(Person person) {
    Role first = person.roles().stream().sorted().findFirst().orElseThrow();
    return messages.getMessage("role." + first.id(), null, LocaleContextHolder.getLocale());
  }
}
