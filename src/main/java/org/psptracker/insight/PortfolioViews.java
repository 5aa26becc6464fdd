package org.psptracker.insight;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CaseDates;
import org.psptracker.cases.Stage;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Makes the page's view of a portfolio. */
@Component
class PortfolioViews {

  private static final int BAR = 320;
  private static final int WIDTH = 720;
  private static final int HEIGHT = 160;
  private static final int MOST_TICKS = 12;
  private static final Set<Stage> OPEN = EnumSet.complementOf(EnumSet.of(Stage.CLOSED));

  private final MessageSource messages;
  private final CaseDates dates;

  PortfolioViews(MessageSource messages, CaseDates dates) {
    this.messages = messages;
    this.dates = dates;
  }

  PortfolioView of(Portfolio p, PortfolioFilter filter) {
    Addresses to = new Addresses(filter);
    long most = p.stages().stream().mapToLong(Portfolio.InStage::cases).max().orElse(0);
    long mostEnded = p.endings().stream().mapToLong(Portfolio.WithEnding::cases).max().orElse(0);
    return new PortfolioView(
        dates.time(p.asOf(), locale()),
        new PortfolioView.Figure(p.open(), to.cases(OPEN)),
        new PortfolioView.Figure(p.cases() - p.open(), to.cases(EnumSet.of(Stage.CLOSED))),
        new PortfolioView.Figure(p.overdueSteps(), to.overdue(null)),
        p.openSteps(),
        finding(p),
        oldest(p.oldestLate()),
        say("insight.flow.finding", filed(p), closed(p), day(p.from()), day(p.to())),
        p.stages().stream()
            .filter(s -> s.stage() != Stage.CLOSED)
            .map(
                s ->
                    new PortfolioView.Line(
                        say("Stage." + s.stage()),
                        s.cases(),
                        to.cases(EnumSet.of(s.stage())),
                        bar(s.cases(), most)))
            .toList(),
        p.states().stream()
            .map(
                s ->
                    new PortfolioView.Line(
                        say("CaseState." + s.state()),
                        s.cases(),
                        to.cases(OPEN, "state", s.state().name()),
                        bar(s.cases(), p.open())))
            .toList(),
        p.endings().stream()
            .map(
                e ->
                    new PortfolioView.Line(
                        say("Ending." + e.ending()),
                        e.cases(),
                        to.cases(Set.of(), "ending", e.ending().name()),
                        bar(e.cases(), mostEnded)))
            .toList(),
        p.coreAreas().stream()
            .map(
                a ->
                    new PortfolioView.AreaLine(
                        say("CoreArea." + a.coreArea()),
                        a.open(),
                        to.area(OPEN, a.coreArea()),
                        a.closed(),
                        to.area(EnumSet.of(Stage.CLOSED), a.coreArea())))
            .toList(),
        p.steps().stream().filter(s -> s.overdue() > 0).map(s -> step(s, to)).toList(),
        p.steps().stream().filter(s -> s.overdue() == 0).map(s -> step(s, to)).toList(),
        flow(p.months()));
  }

  private PortfolioView.StepLine step(Portfolio.WaitingStep step, Addresses to) {
    return new PortfolioView.StepLine(
        say("step." + step.step()),
        say("insight.waits-on." + step.waitsOn()),
        step.open(),
        to.inbox(step.step()),
        step.overdue(),
        to.overdue(step.step()));
  }

  private String finding(Portfolio p) {
    if (p.overdueSteps() == 0) {
      return say("insight.late.none", p.openSteps());
    }
    List<Portfolio.WaitingStep> late = p.steps().stream().filter(s -> s.overdue() > 0).toList();
    long most = late.get(0).overdue();
    List<String> worst =
        late.stream()
            .filter(s -> s.overdue() == most)
            .map(s -> say("insight.late.step", say("step." + s.step())))
            .toList();
    String key =
        late.size() == 1
            ? "insight.late.finding.one"
            : worst.size() == 1 ? "insight.late.finding" : "insight.late.finding.tied";
    return say(key, p.overdueSteps(), p.openSteps(), together(worst), most);
  }

  /** "A", "A and B", "A, B and C". */
  private String together(List<String> names) {
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : say("insight.and", String.join(", ", names.subList(0, last)), names.get(last));
  }

  private PortfolioView.@Nullable Oldest oldest(Portfolio.@Nullable OldestLate step) {
    if (step == null) {
      return null;
    }
    String who =
        step.holder() == null
            ? say("insight.late.free", say("insight.waits-on." + step.waitsOn()))
            : say("insight.late.held", step.holder());
    return new PortfolioView.Oldest(
        say(
            "insight.late.oldest",
            say("step." + step.step()),
            step.site(),
            step.usState(),
            dates.day(step.dueAt(), locale()),
            who),
        step.reference());
  }

  private static long filed(Portfolio p) {
    return p.months().stream().mapToLong(Portfolio.Month::filed).sum();
  }

  private static long closed(Portfolio p) {
    return p.months().stream().mapToLong(Portfolio.Month::closed).sum();
  }

  private PortfolioView.Flow flow(List<Portfolio.Month> months) {
    long top =
        Math.max(
            1,
            months.stream()
                .flatMap(m -> Stream.of(m.filed(), m.closed()))
                .mapToLong(Long::longValue)
                .max()
                .orElse(1));
    double each = (double) WIDTH / Math.max(1, months.size());
    int every = (months.size() + MOST_TICKS - 1) / MOST_TICKS;
    List<PortfolioView.Month> drawn = new ArrayList<>();
    for (int i = 0; i < months.size(); i++) {
      Portfolio.Month month = months.get(i);
      drawn.add(
          new PortfolioView.Month(
              name(month.month(), "MMM uuuu"),
              i % every == 0 ? name(month.month(), "MMM") : null,
              month.filed(),
              month.closed(),
              tenth(i * each + each * 0.15),
              tenth(each * 0.32),
              tenth((double) HEIGHT * month.filed() / top),
              tenth((double) HEIGHT * month.closed() / top)));
    }
    return new PortfolioView.Flow(top, drawn, WIDTH);
  }

  private static long bar(long value, long most) {
    return most == 0 ? 0 : Math.round((double) BAR * value / most);
  }

  private static double tenth(double value) {
    return Math.round(value * 10) / 10.0;
  }

  private static String day(LocalDate day) {
    return name(day, "MMM d, uuuu");
  }

  private static String name(LocalDate month, String pattern) {
    return month.format(DateTimeFormatter.ofPattern(pattern, locale()));
  }

  private String say(String key, Object... args) {
    return messages.getMessage(key, args, locale());
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
