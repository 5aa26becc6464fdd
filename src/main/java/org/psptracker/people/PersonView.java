package org.psptracker.people;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CasePart;
import org.psptracker.cases.PartsOfPerson;
import org.psptracker.cases.PartsOfPerson.PartOfPerson;
import org.psptracker.identity.Actor;
import org.psptracker.identity.Role;
import org.psptracker.workflow.StepsOfPerson;
import org.psptracker.workflow.StepsOfPerson.StepOfPerson;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Gathers what the page of a person shows. */
@Component
class PersonView {

  /** A case on which the person has a part. */
  record PartLine(
      String reference, String title, String site, String part, @Nullable String handOver) {}

  /** An open step in the person's hands. */
  record StepLine(String taskId, String title, String reference, String due) {}

  /**
   * The page.
   *
   * @param showsWork whether the reader sees cases; administrators do not
   * @param moreParts how many parts are left out; {@code moreSteps} the same of steps
   * @param againstChange why the reader may not change the person; null when they may
   */
  record Shown(
      PersonRow row,
      String roles,
      String site,
      AccountWords.Account account,
      int version,
      String since,
      String endedOn,
      @Nullable String endedReason,
      boolean showsWork,
      List<PartLine> parts,
      long moreParts,
      List<StepLine> steps,
      long moreSteps,
      @Nullable String againstChange,
      @Nullable String againstEnd,
      @Nullable String againstResume) {

    public boolean hasWork() {
      return !parts.isEmpty() || !steps.isEmpty();
    }
  }

  /** Parts that somebody else can take over; an offer or a partner's place is nobody else's. */
  private static final Set<CasePart> HANDED_OVER = EnumSet.of(CasePart.LEAD, CasePart.SUPPORTING);

  /** The list of cases has the others. */
  static final int MOST = 50;

  private final AccountRows accounts;
  private final AccountWords words;
  private final PeopleRows rows;
  private final PeopleViews views;
  private final PartsOfPerson parts;
  private final StepsOfPerson steps;
  private final MessageSource messages;

  PersonView(
      AccountRows accounts,
      AccountWords words,
      PeopleRows rows,
      PeopleViews views,
      PartsOfPerson parts,
      StepsOfPerson steps,
      MessageSource messages) {
    this.accounts = accounts;
    this.words = words;
    this.rows = rows;
    this.views = views;
    this.parts = parts;
    this.steps = steps;
    this.messages = messages;
  }

  Shown of(PersonRow row, Actor actor) {
    PersonAccount account = accounts.find(row.id()).orElse(null);
    boolean work = actor.is(Role.COORDINATOR);
    List<PartOfPerson> inHand = work ? parts.of(row.id(), MOST) : List.of();
    List<StepOfPerson> open = work ? steps.of(row.id(), MOST) : List.of();
    return new Shown(
        row,
        views.roles(row.roles()),
        views.site(row),
        words.of(row, account),
        account == null ? 0 : account.version(),
        account == null ? "" : words.day(account.since()),
        account == null ? "" : words.day(account.endedAt()),
        account == null ? null : account.endedReason(),
        work,
        inHand.stream().map(this::part).toList(),
        inHand.isEmpty() ? 0 : inHand.get(0).ofAll() - inHand.size(),
        open.stream().map(this::step).toList(),
        open.isEmpty() ? 0 : open.get(0).ofAll() - open.size(),
        why(PeoplePolicy.againstChanging(actor, row.person(), row.roles())),
        why(PeoplePolicy.againstEnding(actor, row.person(), rows.activeAdmins())),
        why(PeoplePolicy.againstResuming(actor, row.person())));
  }

  private PartLine part(PartOfPerson part) {
    return new PartLine(
        part.reference(),
        part.title(),
        part.site(),
        say("CasePart." + part.part()),
        HANDED_OVER.contains(part.part())
            ? "/cases/" + part.reference() + "/moves/reassign"
            : null);
  }

  private StepLine step(StepOfPerson step) {
    String title = say("step." + step.step());
    return new StepLine(
        step.taskId(),
        step.topic() == null ? title : title + ": " + step.topic(),
        step.reference(),
        words.day(step.dueAt()));
  }

  private @Nullable String why(Optional<String> against) {
    return against.map(this::say).orElse(null);
  }

  private String say(String key) {
    return messages.getMessage(key, null, key, LocaleContextHolder.getLocale());
  }
}
