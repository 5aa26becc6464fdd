package org.psptracker.people;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.psptracker.calendar.BusinessCalendar;
import org.psptracker.identity.Accounts;
import org.psptracker.identity.Accounts.Keeper;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says how a person's account stands. */
@Component
class AccountWords {

  /**
   * The state of an account.
   *
   * @param id for clients
   * @param text a sentence for people
   * @param stuck whether the last attempt failed, so that somebody may want to try again
   */
  record Account(String id, String text, boolean stuck) {}

  private final Accounts accounts;
  private final BusinessCalendar calendar;
  private final MessageSource messages;
  private final Clock clock;

  AccountWords(Accounts accounts, BusinessCalendar calendar, MessageSource messages, Clock clock) {
    this.accounts = accounts;
    this.calendar = calendar;
    this.messages = messages;
    this.clock = clock;
  }

  Account of(PersonRow person, @Nullable PersonAccount account) {
    if (accounts.keeper() == Keeper.DEMONSTRATION) {
      String key =
          account == null || account.since() == null
              ? "people.account.demonstration"
              : "people.account.demonstration.new";
      return person.active()
          ? new Account("open", say(key, person.username()), false)
          : new Account("closed", say("people.account.closed-here"), false);
    }
    if (account == null) {
      return person.active()
          ? new Account("open", say("people.account.known"), false)
          : new Account("closed", say("people.account.closed-here"), false);
    }
    if (accounts.keeper() == Keeper.PROVIDER_BY_HAND) {
      String key = person.active() ? "people.account.by-hand" : "people.account.by-hand-closed";
      return new Account(person.active() ? "open" : "closed", say(key), false);
    }
    if (account.toBeTold()) {
      return waiting(person, account);
    }
    if (!person.active()) {
      return new Account("closed", say("people.account.closed", day(account.toldAt())), false);
    }
    return account.invitedAt() == null
        ? new Account("open", say("people.account.known"), false)
        : new Account("open", say("people.account.invited", day(account.invitedAt())), false);
  }

  private Account waiting(PersonRow person, PersonAccount account) {
    if (account.lastError() != null) {
      if (account.lastError().equals(AccountRound.TAKEN)) {
        return new Account("waiting", say("people.account.taken", person.username()), true);
      }
      Instant next = account.nextAttemptAt();
      // attempts keep to the real time, whatever the programme's clock says
      String text =
          next.isAfter(Instant.now())
              ? say("people.account.no-answer", time(next))
              : say("people.account.no-answer-now");
      return new Account("waiting", text, true);
    }
    String key =
        !person.active()
            ? "people.account.closing"
            : account.toldVersion() == 0 ? "people.account.on-its-way" : "people.account.telling";
    return new Account("waiting", say(key), false);
  }

  /** "Nov 24", with the year when it is not this one; empty when it never was. */
  String day(@Nullable Instant at) {
    if (at == null) {
      return "";
    }
    LocalDate day = LocalDate.ofInstant(at, calendar.zone());
    LocalDate today = LocalDate.ofInstant(clock.instant(), calendar.zone());
    String pattern = day.getYear() == today.getYear() ? "EEE MMM d" : "EEE MMM d, uuuu";
    return DateTimeFormatter.ofPattern(pattern, locale()).format(day);
  }

  private String time(Instant at) {
    return DateTimeFormatter.ofPattern("EEE MMM d, h:mm a", locale())
        .format(at.atZone(calendar.zone()));
  }

  private String say(String key, Object... args) {
    return messages.getMessage(key, args, locale());
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
