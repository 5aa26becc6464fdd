package org.psptracker.cases;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open cases on which somebody has a part. */
@Component
public class PartsOfPerson {

  /**
   * A part on a case: which, and as what.
   *
   * @param ofAll how many parts the person has, these and those left out
   */
  public record PartOfPerson(
      String reference, String title, String site, CasePart part, long ofAll) {}

  private final JdbcClient jdbc;

  PartsOfPerson(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Present parts on cases that are not closed, in order of reference, so many at most. */
  public List<PartOfPerson> of(long personId, int most) {
    return jdbc.sql(
            """
            select c.reference, c.title, j.name as site, x.part, count(*) over () as of_all
            from case_person x
            join case_file c on c.id = x.case_id
            join jurisdiction j on j.id = c.jurisdiction_id
            where x.person_id = ? and x.until is null and c.stage <> 'CLOSED'
            order by c.reference, x.part limit ?
            """)
        .param(personId)
        .param(most)
        .query(PartOfPerson.class)
        .list();
  }
}
