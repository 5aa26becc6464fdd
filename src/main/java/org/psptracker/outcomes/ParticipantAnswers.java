package org.psptracker.outcomes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.psptracker.web.LinkSecret;
import org.psptracker.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What participants said, without who they are. Figures come in steps of five answers, so that no
 * two readings of them tell what one person said; unless the reader has the link as well, and sent
 * the other answers of a step.
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
   * @param comments in no order that tells when they came; empty while there are fewer
   */
  record Said(int answers, List<Ticked> ticked, List<String> comments) {

    static final Said NOTHING = new Said(0, List.of(), List.of());
  }

  /** One of them; points that were left open are -1. */
  private record Answer(long wave, int[] points, @Nullable String comments) {}

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
    byte[] number = new LinkSecret(formNumber).hash();
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
            .param("expertise", form.expertise(), Types.SMALLINT)
            .param("usefulness", form.usefulness())
            .param("stillUsed", form.stillUsed(), Types.SMALLINT)
            .param("practiceChanged", form.practiceChanged(), Types.SMALLINT)
            .param("recommend", form.recommend())
            .param("comments", Texts.clean(form.comments()), Types.VARCHAR)
            .param("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
            .param("most", link.mostAnswers())
            .update();
    if (added == 0) {
      throw new NotFound();
    }
  }

  /** What was said in the waves of a case, by wave; those without answers are left out. */
  @Transactional(readOnly = true)
  public Map<Long, Said> ofCase(long caseId) {
    return jdbc
        .sql(
            """
            select wave_id, expertise, usefulness, still_used, practice_changed, recommend, comments
            from participant_answer where case_id = :case order by id
            """)
        .param("case", caseId)
        .query(ParticipantAnswers::answer)
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Answer::wave,
                Collectors.collectingAndThen(Collectors.toList(), ParticipantAnswers::said)));
  }

  private static Answer answer(ResultSet row, int number) throws SQLException {
    int[] points = new int[ITEMS.size() + 1];
    for (int i = 0; i < points.length; i++) {
      int point = row.getInt(i + 2);
      points[i] = row.wasNull() ? -1 : point;
    }
    return new Answer(row.getLong("wave_id"), points, row.getString("comments"));
  }

  private static Said said(List<Answer> all) {
    List<Answer> whole = all.subList(0, all.size() / FEWEST * FEWEST);
    if (whole.isEmpty()) {
      return Said.NOTHING;
    }
    List<Ticked> ticked = new ArrayList<>();
    for (int i = 0; i < ITEMS.size(); i++) {
      ticked.add(new Ticked(ITEMS.get(i).name(), counts(whole, i, 1, 5)));
    }
    ticked.add(new Ticked(RECOMMEND, counts(whole, ITEMS.size(), 0, 10)));
    List<String> comments =
        whole.stream().map(Answer::comments).filter(Objects::nonNull).sorted().toList();
    return new Said(whole.size(), ticked, comments);
  }

  private static List<Integer> counts(List<Answer> answers, int column, int from, int to) {
    Integer[] counts = new Integer[to - from + 1];
    Arrays.fill(counts, 0);
    answers.stream()
        .map(answer -> answer.points()[column])
        .filter(point -> point >= from)
        .forEach(point -> counts[point - from]++);
    return List.of(counts);
  }
}
