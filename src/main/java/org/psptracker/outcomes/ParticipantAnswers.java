package org.psptracker.outcomes;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.psptracker.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What participants said, without who they are. Figures come in steps of five answers, so that no
 * two readings of them tell what one person said.
 */
@Service
@Transactional
class ParticipantAnswers {

  /** Fewer tell too much of each. */
  static final int FEWEST = 5;

  static final String RECOMMEND = "RECOMMEND";

  static final List<SurveyItem> ITEMS =
      List.of(
          SurveyItem.EXPERTISE,
          SurveyItem.USEFULNESS,
          SurveyItem.STILL_USED,
          SurveyItem.PRACTICE_CHANGED);

  /**
   * How often each point of an item was ticked.
   *
   * @param counts of the points from the least on
   */
  record Ticked(String item, List<Integer> counts) {}

  /**
   * What the participants of a wave said.
   *
   * @param answers how many the figures are of: a multiple of five, 0 while there are fewer
   * @param ticked by item, then {@code recommend} from 0 to 10; empty while there are fewer
   */
  record Said(int answers, List<Ticked> ticked) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  ParticipantAnswers(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Keeps an answer; the same form sent again changes nothing. {@link NotFound} where the link has
   * taken as many as it takes.
   */
  public void add(SurveyLinks.Link link, String formNumber, ParticipantForm form) {
    // one after the other, so that no more come in than the link takes
    jdbc.sql("select id from survey_link where id = :id for update")
        .param("id", link.id())
        .query(Long.class)
        .single();
    byte[] number = SurveySecret.hash(formNumber);
    boolean again =
        jdbc.sql(
                "select exists (select from participant_answer"
                    + " where link_id = :link and form_hash = :number)")
            .param("link", link.id())
            .param("number", number)
            .query(Boolean.class)
            .single();
    if (again) {
      return;
    }
    int added =
        jdbc.sql(
                """
                insert into participant_answer (case_id, wave_id, link_id, form_hash, expertise,
                  usefulness, still_used, practice_changed, recommend, comments, answered_on)
                select :case, :wave, :link, :number, :expertise, :usefulness, :stillUsed,
                  :practiceChanged, :recommend, :comments, :today
                where (select count(*) from participant_answer where link_id = :link) < :most
                """)
            .param("case", link.caseId())
            .param("wave", link.waveId())
            .param("link", link.id())
            .param("number", number)
            .param("expertise", form.expertise(), java.sql.Types.SMALLINT)
            .param("usefulness", form.usefulness())
            .param("stillUsed", form.stillUsed(), java.sql.Types.SMALLINT)
            .param("practiceChanged", form.practiceChanged(), java.sql.Types.SMALLINT)
            .param("recommend", form.recommend())
            .param("comments", Texts.clean(form.comments()), java.sql.Types.VARCHAR)
            .param("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
            .param("most", link.mostAnswers())
            .update();
    if (added == 0) {
      throw new NotFound();
    }
  }

  /** What was said in a wave. */
  @Transactional(readOnly = true)
  public Said of(long waveId) {
    List<int[]> rows =
        jdbc.sql(
                """
                select expertise, usefulness, still_used, practice_changed, recommend
                from participant_answer where wave_id = :wave order by id
                """)
            .param("wave", waveId)
            .query(
                (row, n) -> {
                  int[] points = new int[ITEMS.size() + 1];
                  for (int i = 0; i < points.length; i++) {
                    int point = row.getInt(i + 1);
                    points[i] = row.wasNull() ? -1 : point;
                  }
                  return points;
                })
            .list();
    int whole = rows.size() / FEWEST * FEWEST;
    if (whole == 0) {
      return new Said(0, List.of());
    }
    List<Ticked> ticked = new ArrayList<>();
    for (int i = 0; i < ITEMS.size(); i++) {
      ticked.add(new Ticked(ITEMS.get(i).name(), counts(rows.subList(0, whole), i, 1, 5)));
    }
    ticked.add(new Ticked(RECOMMEND, counts(rows.subList(0, whole), ITEMS.size(), 0, 10)));
    return new Said(whole, ticked);
  }

  private static List<Integer> counts(List<int[]> rows, int column, int from, int to) {
    Integer[] counts = new Integer[to - from + 1];
    Arrays.fill(counts, 0);
    rows.stream().map(row -> row[column]).filter(p -> p >= from).forEach(p -> counts[p - from]++);
    return List.of(counts);
  }

  /**
   * Comments in no order that tells when they came; none while there are too few answers.
   *
   * @param answers as {@link Said#answers}
   */
  @Transactional(readOnly = true)
  public List<String> comments(long waveId, int answers) {
    return jdbc.sql(
            """
            select comments from (
              select comments from participant_answer where wave_id = :wave order by id limit :most) first
            where comments is not null order by md5(comments)
            """)
        .param("wave", waveId)
        .param("most", answers)
        .query(String.class)
        .list();
  }
}
