package org.psptracker.staffing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much of their time experts have promised, month by month. */
@Component
class Bookings {

  static final int MONTHS = 6;

  /**
   * One month.
   *
   * @param hours promised hours a week, as in the middle of the month
   */
  record Month(YearMonth month, BigDecimal hours) {

    /** Hundredths of the limit, at most 100. */
    int share(BigDecimal limit) {
      if (limit.signum() <= 0) {
        return 100;
      }
      return (int) Math.min(100, Math.round(100 * hours.doubleValue() / limit.doubleValue()));
    }
  }

  private record Place(long expertId, LocalDate since, LocalDate until, BigDecimal hours) {}

  private final JdbcClient jdbc;

  Bookings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The next six months, the present one first, by expert; nobody booked, no entry. */
  Map<Long, List<Month>> from(LocalDate today) {
    List<Place> places =
        jdbc.sql(
                """
                select expert_id, since_date, until_date, hours_per_week from engagement
                where ended_at is null and until_date >= :today
                """)
            .param("today", today)
            .query(
                (row, n) ->
                    new Place(
                        row.getLong(1),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class),
                        row.getBigDecimal(4)))
            .list();
    Map<Long, List<Month>> months = new HashMap<>();
    for (Place place : places) {
      months.merge(place.expertId(), months(place, today), Bookings::sum);
    }
    return months;
  }

  static List<Month> none(LocalDate today) {
    return months(new Place(0, LocalDate.MAX, LocalDate.MIN, BigDecimal.ZERO), today);
  }

  private static List<Month> months(Place place, LocalDate today) {
    List<Month> months = new ArrayList<>();
    for (int ahead = 0; ahead < MONTHS; ahead++) {
      YearMonth month = YearMonth.from(today).plusMonths(ahead);
      LocalDate middle = ahead == 0 ? today : month.atDay(15);
      boolean booked = !middle.isBefore(place.since()) && !middle.isAfter(place.until());
      months.add(new Month(month, booked ? place.hours() : BigDecimal.ZERO));
    }
    return months;
  }

  private static List<Month> sum(List<Month> a, List<Month> b) {
    List<Month> sum = new ArrayList<>();
    for (int i = 0; i < a.size(); i++) {
      sum.add(new Month(a.get(i).month(), a.get(i).hours().add(b.get(i).hours())));
    }
    return sum;
  }
}
