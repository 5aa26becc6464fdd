package org.psptracker.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = CasesSlice.class)
class ReferenceNumbersTest {

  private static final int FILINGS = 40;

  @Autowired private SampleCases sample;

  @Test
  void filingsAtOnceGetNumbersOneAfterTheOther() throws Exception {
    Jurisdiction site = sample.site("Gary", "IN");
    int before = number(sample.open("First", site, CoreArea.TECHNOLOGY).reference());
    List<Integer> numbers = new ArrayList<>();
    ExecutorService clerks = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Integer>> filings = new ArrayList<>();
      for (int i = 0; i < FILINGS; i++) {
        filings.add(() -> number(sample.open("At once", site, CoreArea.TECHNOLOGY).reference()));
      }
      for (Future<Integer> filing : clerks.invokeAll(filings)) {
        numbers.add(filing.get());
      }
    } finally {
      clerks.shutdown();
    }
    List<Integer> expected = new ArrayList<>();
    for (int i = 1; i <= FILINGS; i++) {
      expected.add(before + i);
    }
    assertThat(numbers).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void aFilingThatFailsLeavesNoGap() {
    Jurisdiction site = sample.site("Flint", "MI");
    int before = number(sample.open("Before", site, CoreArea.TECHNOLOGY).reference());
    assertThatThrownBy(
            () ->
                sample.in(
                    () -> {
                      sample.cases.open("Fails", site.id(), Set.of(CoreArea.TECHNOLOGY));
                      throw new IllegalStateException("undo");
                    }))
        .hasMessage("undo");
    assertThat(number(sample.open("After", site, CoreArea.TECHNOLOGY).reference()))
        .isEqualTo(before + 1);
  }

  private static int number(String reference) {
    return Integer.parseInt(reference.substring("PSP-2026-".length()));
  }
}
