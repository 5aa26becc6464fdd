package org.psptracker.cases;

import java.time.Instant;
import org.psptracker.calendar.BusinessCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * References in order of filing, without gaps: the row of the year stays locked until the filing
 * commits, so a filing that fails gives its number back.
 */
@Component
class ReferenceNumbers {

  private final JdbcClient jdbc;
  private final BusinessCalendar calendar;

  ReferenceNumbers(JdbcClient jdbc, BusinessCalendar calendar) {
    this.jdbc = jdbc;
    this.calendar = calendar;
  }

  /** The next reference of the year in which {@code filedAt} falls in the programme's zone. */
  @Transactional(propagation = Propagation.MANDATORY)
  public String next(Instant filedAt) {
    int year = filedAt.atZone(calendar.zone()).getYear();
    int number =
        jdbc.sql(
                """
                insert into case_number (year, last) values (:year, 1)
                on conflict (year) do update set last = case_number.last + 1
                returning last
                """)
            .param("year", year)
            .query(Integer.class)
            .single();
    return "PSP-%d-%05d".formatted(year, number);
  }
}
