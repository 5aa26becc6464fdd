package org.psptracker.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.psptracker.intake.CrimeQuestions.Kind;
import org.psptracker.intake.CrimeQuestions.Question;

class CrimeQuestionsTest {

  @Test
  void aBlankIsAskedAboutAndAZeroAmongSmallCountsIsNot() {
    List<Question> questions =
        CrimeQuestions.about(
            List.of(year(2023, 2, 41, 96), year(2024, 0, null, 100), year(2025, 3, 44, 93)));
    assertThat(questions).containsExactly(new Question(Kind.BLANK, Figure.RAPE, 2024, null, null));
  }

  @Test
  void aZeroWhereOtherYearsHaveManyIsAskedAbout() {
    assertThat(
            CrimeQuestions.about(
                List.of(year(2023, 2, 41, 96), year(2024, 2, 40, 0), year(2025, 3, 44, 93))))
        .containsExactly(new Question(Kind.ZERO, Figure.ROBBERY, 2024, 0, 93));
  }

  @Test
  void aTypingErrorByTenIsAskedAboutInTheYearOfTheError() {
    assertThat(
            CrimeQuestions.about(
                List.of(year(2023, 2, 41, 96), year(2024, 2, 40, 1000), year(2025, 3, 44, 93))))
        .containsExactly(new Question(Kind.HIGH, Figure.ROBBERY, 2024, 1000, 96));
  }

  @Test
  void ordinaryFiguresRaiseNoQuestion() {
    assertThat(
            CrimeQuestions.about(
                List.of(year(2023, 17, 41, 96), year(2024, 21, 40, 100), year(2025, 19, 44, 93))))
        .isEmpty();
  }

  @Test
  void aSumOfPartsIsNotATotal() {
    assertThat(year(2023, 17, 41, 96).total()).isEqualTo(17 + 41 + 96 + 400);
    assertThat(year(2023, 17, null, 96).total()).isNull();
    assertThat(year(2023, 0, 0, 0).total()).isEqualTo(400);
  }

  private static CrimeYear year(int year, int murder, @Nullable Integer rape, int robbery) {
    return new CrimeYear(year, murder, rape, robbery, 400, 59_605);
  }
}
