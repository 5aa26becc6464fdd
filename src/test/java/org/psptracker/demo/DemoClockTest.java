package org.psptracker.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.psptracker.audit.AuditLog;
import org.psptracker.calendar.BusinessCalendar;
import org.psptracker.calendar.MovableClock;
import org.psptracker.web.TryLater;
import org.psptracker.workflow.DueWork;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;

class DemoClockTest {

  private final DueWork due = mock(DueWork.class);
  private final BusinessCalendar calendar = mock(BusinessCalendar.class);
  private final MovableClock time = mock(MovableClock.class);
  private final DemoClock clock =
      new DemoClock(
          time,
          mock(ClockRows.class),
          due,
          calendar,
          mock(AuditLog.class),
          mock(TransactionTemplate.class));

  @Test
  void whoMovesItWhileSomebodyElseDoesIsAnswered409AndCanTryAgain() throws Exception {
    CountDownLatch moving = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    when(calendar.zone()).thenReturn(ZoneId.of("America/New_York"));
    when(time.instant()).thenReturn(Clock.systemUTC().instant());
    when(due.next())
        .thenAnswer(
            call -> {
              moving.countDown();
              assertThat(goOn.await(10, TimeUnit.SECONDS)).isTrue();
              return Optional.empty();
            });
    when(due.run(any())).thenReturn(0);
    CompletableFuture<DemoClock.Moved> first = CompletableFuture.supplyAsync(this::aDay);
    assertThat(moving.await(10, TimeUnit.SECONDS)).isTrue();
    assertThatThrownBy(this::aDay)
        .isInstanceOfSatisfying(
            TryLater.class,
            busy -> {
              assertThat(busy.status()).isEqualTo(HttpStatus.CONFLICT);
              assertThat(busy.after()).isPositive();
            });
    goOn.countDown();
    assertThat(first.join().jobs()).isZero();
    assertThat(aDay().jobs()).isZero();
  }

  private DemoClock.Moved aDay() {
    return clock.advance(Advance.of("P1D").orElseThrow());
  }
}
