package org.psptracker.outcomes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.psptracker.web.forms.Option;
import org.springframework.stereotype.Component;

/** Answers to surveys, and the scales on which they are given. */
@Component
class Surveys {

  private static final int ITEM_POINTS = 5;
  private static final int MOST_LIKELY = 10;

  private final SurveyAnswerRepository answers;

  Surveys(SurveyAnswerRepository answers) {
    this.answers = answers;
  }

  void save(SurveyAnswer answer) {
    answers.save(answer);
  }

  List<SurveyAnswer> of(long caseId) {
    return answers.findByCaseIdOrderById(caseId);
  }

  /** Choices for these five-point items, and for the likelihood of a recommendation. */
  Map<String, List<Option>> scales(List<String> items) {
    Map<String, List<Option>> scales = new LinkedHashMap<>();
    items.forEach(item -> scales.put(item, numbers(1, ITEM_POINTS)));
    scales.put("recommend", numbers(0, MOST_LIKELY));
    return scales;
  }

  private static List<Option> numbers(int from, int to) {
    return new ArrayList<>(
        IntStream.rangeClosed(from, to)
            .mapToObj(n -> new Option(String.valueOf(n), String.valueOf(n)))
            .toList());
  }
}
