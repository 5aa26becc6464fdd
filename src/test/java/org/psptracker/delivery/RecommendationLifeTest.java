package org.psptracker.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.psptracker.cases.CaseFile;
import org.psptracker.cases.CoreArea;
import org.psptracker.identity.Actor;
import org.psptracker.web.forms.Problems;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = DeliverySlice.class)
class RecommendationLifeTest {

  private static final LocalDate DUE = LocalDate.parse("2027-06-30");

  @Autowired private Desk desk;
  @Autowired private WriteRecommendations write;
  @Autowired private RespondToRecommendations respond;
  @Autowired private UpdateRecommendations update;
  @Autowired private VerifyRecommendations verify;
  @Autowired private RecommendationViews views;

  private CaseFile of;
  private Actor site;

  @BeforeEach
  void twoRecommendations() {
    of = desk.staffedCase();
    site = desk.person("kansascity");
    desk.complete(
        write, of, desk.lead(), null, written(row("Write it down", null), row("Teach it", null)));
  }

  @Test
  void eachIsAnsweredOnce() {
    assertThat(desk.open(respond, of, site, null).responses())
        .extracting(RespondToRecommendations.Row::recommendation)
        .containsExactly(1, 2);
    assertThat(fields(desk.problems(respond, of, site, null, answers(accept(1), accept(1)))))
        .containsExactly(
            List.of("responses[0].recommendation", "responses[1].recommendation"),
            List.of("responses"));
    assertThat(
            fields(
                desk.problems(respond, of, site, null, answers(accept(1), accept(2), accept(7)))))
        .containsExactly(List.of("responses[2].recommendation"));

    desk.complete(respond, of, site, null, answers(accept(1), decline(2)));
    assertThat(all())
        .extracting(
            RecommendationView::answer,
            RecommendationView::status,
            RecommendationView::owner,
            RecommendationView::answerRationale)
        .containsExactly(
            tuple(
                RecommendationAnswer.ACCEPT,
                RecommendationStatus.NOT_STARTED,
                "Capt. Ibarra",
                null),
            tuple(RecommendationAnswer.DECLINE, RecommendationStatus.DECLINED, null, "no budget"));
    assertThat(fields(desk.problems(respond, of, site, null, answers(accept(1)))))
        .containsExactly(List.of("responses[0].recommendation"));
  }

  @Test
  void reportedIsNotVerifiedUntilSomebodyLooked() {
    desk.complete(respond, of, site, null, answers(accept(1), accept(2)));
    desk.complete(
        update,
        of,
        site,
        1L,
        updates(
            new UpdateRecommendations.Row(
                1, ReportedStatus.REPORTED_IMPLEMENTED, "General order 4.12", null),
            new UpdateRecommendations.Row(2, ReportedStatus.IN_PROGRESS, null, null)));
    assertThat(all().get(0).verifiedAt()).isNull();
    assertThat(desk.open(verify, of, desk.coordinator(), 1L).verifications())
        .extracting(VerifyRecommendations.Row::recommendation)
        .containsExactly(1);
    assertThat(
            fields(
                desk.problems(
                    verify, of, desk.coordinator(), 1L, verified(2, Verification.VERIFIED))))
        .containsExactly(List.of("verifications[0].found", "verifications[0].recommendation"));

    desk.complete(verify, of, desk.coordinator(), 1L, verified(1, Verification.NOT_YET));
    assertThat(all().get(0).status()).isEqualTo(RecommendationStatus.REPORTED_IMPLEMENTED);
    desk.complete(verify, of, desk.coordinator(), 2L, verified(1, Verification.VERIFIED));
    RecommendationView first = all().get(0);
    assertThat(first.status()).isEqualTo(RecommendationStatus.VERIFIED_IMPLEMENTED);
    assertThat(first.verifier()).isEqualTo(desk.coordinator().name());
    assertThat(first.evidence()).isEqualTo("General order 4.12");
    assertThat(first.changes())
        .extracting(RecommendationView.Change::status, RecommendationView.Change::reason)
        .containsExactly(
            tuple(RecommendationStatus.NOT_STARTED, null),
            tuple(RecommendationStatus.REPORTED_IMPLEMENTED, null),
            tuple(RecommendationStatus.REPORTED_IMPLEMENTED, "read the order"),
            tuple(RecommendationStatus.VERIFIED_IMPLEMENTED, "read the order"));
    assertThat(
            fields(
                desk.problems(
                    update,
                    of,
                    site,
                    3L,
                    updates(
                        new UpdateRecommendations.Row(1, ReportedStatus.IN_PROGRESS, null, null)))))
        .as("what is verified is no longer reported on")
        .containsExactly(List.of("updates[0].status"));
  }

  @Test
  void aLaterRecommendationMayReplaceAnEarlierOne() {
    desk.complete(write, of, desk.lead(), null, written(row("Write it better", 1)));
    assertThat(all())
        .extracting(RecommendationView::number, RecommendationView::status)
        .containsExactly(
            tuple(1, RecommendationStatus.SUPERSEDED),
            tuple(2, RecommendationStatus.NOT_STARTED),
            tuple(3, RecommendationStatus.NOT_STARTED));
    assertThat(fields(desk.problems(write, of, desk.lead(), null, written(row("Again", 1)))))
        .containsExactly(List.of("recommendations[0].supersedes"));
  }

  private List<RecommendationView> all() {
    return desk.as(site, () -> views.ofCase(of.id()));
  }

  private static List<List<String>> fields(Problems problems) {
    return problems.all().stream().map(Problems.Problem::fields).toList();
  }

  private static WriteRecommendations.Form written(WriteRecommendations.Row... rows) {
    return new WriteRecommendations.Form(List.of(rows));
  }

  private static WriteRecommendations.Row row(String text, @Nullable Integer supersedes) {
    return new WriteRecommendations.Row(
        text, CoreArea.GUN_VIOLENCE, RecommendationStage.POLICY, null, null, null, supersedes);
  }

  private static RespondToRecommendations.Form answers(RespondToRecommendations.Row... rows) {
    return new RespondToRecommendations.Form(List.of(rows));
  }

  private static RespondToRecommendations.Row accept(int number) {
    return new RespondToRecommendations.Row(
        number, RecommendationAnswer.ACCEPT, null, "Capt. Ibarra", DUE);
  }

  private static RespondToRecommendations.Row decline(int number) {
    return new RespondToRecommendations.Row(
        number, RecommendationAnswer.DECLINE, "no budget", null, null);
  }

  private static UpdateRecommendations.Form updates(UpdateRecommendations.Row... rows) {
    return new UpdateRecommendations.Form(List.of(rows));
  }

  private static VerifyRecommendations.Form verified(int number, Verification found) {
    return new VerifyRecommendations.Form(
        List.of(new VerifyRecommendations.Row(number, found, "read the order")));
  }
}
