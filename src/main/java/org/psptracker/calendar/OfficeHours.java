package org.psptracker.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/**
 * Business time by office hours. A business day always has {@link #minutesPerDay()} minutes from
 * the moment at which the offices open, so adding and measuring are exact inverses in every week,
 * those with a change to or from daylight saving included.
 *
 * <p>Forward moves that use up a day end at its close, backward ones at its opening; a moment
 * outside business time moved by 0 goes to the next opening. Moments count to the nanosecond and
 * {@link #minutesBetween} rounds towards zero.
 */
@Component
final class OfficeHours implements BusinessCalendar {

  private static final long NANOS_PER_MINUTE = Duration.ofMinutes(1).toNanos();

  /** Years with holidays; beyond, only weekends count: nobody knows the law of the year 2200. */
  private static final int FIRST_YEAR = 1986;

  private static final int LAST_YEAR = 2199;

  private final CalendarSettings settings;
  private final FederalHolidays holidays;
  private final long nanosPerDay;
  private final Map<Integer, BusinessYear> years = new ConcurrentHashMap<>();

  OfficeHours(CalendarSettings settings, MessageSource messages) {
    this.settings = settings;
    this.holidays = new FederalHolidays(new MessageSourceAccessor(messages, Locale.US));
    this.nanosPerDay = Duration.between(settings.opens(), settings.closes()).toNanos();
  }

  @Override
  public Instant plusMinutes(Instant from, long businessMinutes) {
    return plus(from, Math.multiplyExact(businessMinutes, NANOS_PER_MINUTE));
  }

  @Override
  public Instant plusDays(Instant from, long businessDays) {
    return plus(from, Math.multiplyExact(businessDays, nanosPerDay));
  }

  private Instant plus(Instant from, long nanos) {
    LocalDate day = day(from);
    boolean business = isBusinessDay(day);
    long passed = Math.addExact(business ? passed(from, day) : 0, nanos);
    if (nanos > 0) {
      long days = (passed - 1) / nanosPerDay;
      return opening(businessDay(day, days)).plusNanos(passed - days * nanosPerDay);
    }
    if (nanos < 0) {
      long days = Math.floorDiv(passed, nanosPerDay);
      return opening(businessDay(day, days)).plusNanos(passed - days * nanosPerDay);
    }
    if (business && !from.isAfter(opening(day).plusNanos(nanosPerDay))) {
      return from.isBefore(opening(day)) ? opening(day) : from;
    }
    return opening(businessDay(day.plusDays(1), 0));
  }

  @Override
  public long minutesBetween(Instant a, Instant b) {
    LocalDate dayA = day(a);
    LocalDate dayB = day(b);
    long nanos =
        Math.multiplyExact(businessDays(dayA, dayB), nanosPerDay)
            + passed(b, dayB)
            - passed(a, dayA);
    return nanos / NANOS_PER_MINUTE;
  }

  @Override
  public int minutesPerDay() {
    return (int) (nanosPerDay / NANOS_PER_MINUTE);
  }

  @Override
  public ZoneId zone() {
    return settings.zone();
  }

  @Override
  public boolean isBusinessDay(LocalDate day) {
    return year(day.getYear()).isBusinessDay(day);
  }

  @Override
  public Optional<String> holidayOn(LocalDate day) {
    return Optional.ofNullable(year(day.getYear()).holiday(day));
  }

  @Override
  public List<Holiday> holidaysBetween(LocalDate from, LocalDate to) {
    List<Holiday> found = new ArrayList<>();
    for (int year = from.getYear(); year <= to.getYear(); year++) {
      year(year)
          .holidays()
          .forEach(
              (day, name) -> {
                if (!day.isBefore(from) && !day.isAfter(to)) {
                  found.add(new Holiday(day, name));
                }
              });
    }
    return List.copyOf(found);
  }

  private LocalDate day(Instant time) {
    return LocalDate.ofInstant(time, settings.zone());
  }

  private Instant opening(LocalDate day) {
    return day.atTime(settings.opens()).atZone(settings.zone()).toInstant();
  }

  /** Business nanoseconds of {@code day} that have passed at {@code time}. */
  private long passed(Instant time, LocalDate day) {
    if (!isBusinessDay(day)) {
      return 0;
    }
    long since = Duration.between(opening(day), time).toNanos();
    return Math.max(0, Math.min(nanosPerDay, since));
  }

  /** Business days from {@code a} (included) to {@code b} (not included); negative when b < a. */
  private long businessDays(LocalDate a, LocalDate b) {
    if (b.isBefore(a)) {
      return -businessDays(b, a);
    }
    long days = year(b.getYear()).before(b) - year(a.getYear()).before(a);
    for (int year = a.getYear(); year < b.getYear(); year++) {
      days += year(year).count();
    }
    return days;
  }

  /** The business day {@code index} business days after the first one on or after {@code from}. */
  private LocalDate businessDay(LocalDate from, long index) {
    int number = from.getYear();
    long left = year(number).before(from) + index;
    while (left < 0) {
      left += year(--number).count();
    }
    while (left >= year(number).count()) {
      left -= year(number++).count();
    }
    return year(number).day((int) left);
  }

  private BusinessYear year(int year) {
    if (year >= FIRST_YEAR && year <= LAST_YEAR) {
      return years.computeIfAbsent(year, y -> new BusinessYear(y, holidays.in(y)));
    }
    if (year < 1 || year > 9999) {
      throw new DateTimeException("No business calendar for the year " + year);
    }
    return new BusinessYear(year, Map.of());
  }
}
