package org.psptracker.cases;

/** What happened on a case, in words. */
public interface Timeline {

  /**
   * Appends an entry by the present actor at the present time.
   *
   * @param kind kebab-case; the words are the message {@code timeline.<kind>}, in which {0} is the
   *     actor's name and {1}… are {@code args}
   * @param args strings, numbers, dates, times, enum constants (shown by their message {@code
   *     <Enum>.<CONSTANT>}) or {@link org.springframework.context.MessageSourceResolvable} (shown
   *     by its first code)
   */
  void add(long caseId, String kind, Object... args);
}
