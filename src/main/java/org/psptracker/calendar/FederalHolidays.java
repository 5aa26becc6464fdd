package org.psptracker.calendar;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.net.URL;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.context.support.MessageSourceAccessor;

/**
 * Federal holidays (5 U.S.C. 6103) on the days on which offices are closed for them: Friday for a
 * Saturday, Monday for a Sunday (Executive Order 11582). Jollyday's own list of the United States
 * lacks Columbus Day nationally and names some days by state law, so the definitions are ours.
 */
final class FederalHolidays {

  private static final String DEFINITIONS = "/calendar/federal-holidays.xml";

  private final HolidayManager manager;
  private final MessageSourceAccessor messages;

  FederalHolidays(MessageSourceAccessor messages) {
    URL definitions =
        Objects.requireNonNull(FederalHolidays.class.getResource(DEFINITIONS), DEFINITIONS);
    this.manager = HolidayManager.getInstance(ManagerParameters.create(definitions));
    this.messages = messages;
  }

  /** Names by day, for days within {@code year}. */
  Map<LocalDate, String> in(int year) {
    Map<LocalDate, String> days = new TreeMap<>();
    addTo(days, year, year);
    // New Year's Day on a Saturday closes the offices on the last day of the year before
    addTo(days, year, year + 1);
    return days;
  }

  private void addTo(Map<LocalDate, String> days, int year, int definedFor) {
    manager.getHolidays(Year.of(definedFor)).stream()
        .filter(holiday -> holiday.getDate().getYear() == year)
        .forEach(
            holiday ->
                days.put(
                    holiday.getDate(),
                    messages.getMessage("holiday." + holiday.getPropertiesKey())));
  }
}
