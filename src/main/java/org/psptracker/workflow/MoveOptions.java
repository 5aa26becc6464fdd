package org.psptracker.workflow;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CaseFiles;
import org.psptracker.cases.CasePart;
import org.psptracker.cases.CasePeople;
import org.psptracker.identity.People;
import org.psptracker.identity.Person;
import org.psptracker.web.forms.Option;
import org.psptracker.workflow.MovePolicy.Move;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What there is to choose from when a case is moved. */
@Component
class MoveOptions {

  private final CaseMoves moves;
  private final CaseFiles cases;
  private final CasePeople onCase;
  private final People people;
  private final Inbox inbox;
  private final MessageSource messages;

  MoveOptions(
      CaseMoves moves,
      CaseFiles cases,
      CasePeople onCase,
      People people,
      Inbox inbox,
      MessageSource messages) {
    this.moves = moves;
    this.cases = cases;
    this.onCase = onCase;
    this.people = people;
    this.inbox = inbox;
    this.messages = messages;
  }

  Map<String, List<Option>> of(Move move, CaseFile caseFile) {
    return switch (move) {
      case MERGE -> Map.of("into", otherOpenCases(caseFile));
      case REASSIGN -> handOver(withWork(caseFile));
      case REOPEN -> Map.of("at", places(caseFile));
      default -> Map.of();
    };
  }

  private List<Option> otherOpenCases(CaseFile caseFile) {
    return cases.openOf(caseFile.jurisdictionId()).stream()
        .filter(other -> other.id() != caseFile.id())
        .map(other -> new Option(other.reference(), other.reference() + " · " + other.title()))
        .toList();
  }

  /** Work goes to people with the same part in the program as somebody who has it. */
  private Map<String, List<Option>> handOver(List<Person> givers) {
    List<Option> takers =
        givers.stream()
            .flatMap(giver -> giver.roles().stream())
            .distinct()
            .sorted()
            .flatMap(role -> people.withRole(role).stream())
            .filter(Person::active)
            .distinct()
            .map(MoveOptions::option)
            .toList();
    return Map.of("from", givers.stream().map(MoveOptions::option).toList(), "to", takers);
  }

  private List<Person> withWork(CaseFile caseFile) {
    Stream<Person> holders =
        inbox.ofCase(caseFile.id()).stream()
            .flatMap(row -> row.assignee() == null ? Stream.empty() : Stream.of(row.assignee()))
            .flatMap(id -> people.find(id).stream());
    Stream<Person> engaged =
        onCase.of(caseFile.id()).stream()
            .filter(p -> p.part() == CasePart.LEAD || p.part() == CasePart.SUPPORTING)
            .flatMap(p -> people.find(p.personId()).stream());
    return Stream.concat(holders, engaged).distinct().toList();
  }

  private List<Option> places(CaseFile caseFile) {
    Locale locale = LocaleContextHolder.getLocale();
    return moves.reopensAt(caseFile).stream()
        .map(at -> new Option(at, messages.getMessage("move.reopen.at." + at, null, locale)))
        .toList();
  }

  private static Option option(Person person) {
    return new Option(Long.toString(person.id()), person.name(), person.title());
  }
}
