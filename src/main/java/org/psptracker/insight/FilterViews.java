package org.psptracker.insight;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.psptracker.cases.CoreArea;
import org.psptracker.cases.Intensity;
import org.psptracker.cases.Jurisdictions;
import org.psptracker.insight.FilterView.Choice;
import org.psptracker.web.FieldError;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Makes the page's view of its filter. */
@Component
class FilterViews {

  private final MessageSource messages;
  private final Jurisdictions jurisdictions;

  FilterViews(MessageSource messages, Jurisdictions jurisdictions) {
    this.messages = messages;
    this.jurisdictions = jurisdictions;
  }

  FilterView of(PortfolioFilter filter) {
    return view(
        filter.from().toString(),
        filter.to().toString(),
        name(filter.coreArea()),
        filter.usState(),
        name(filter.intensity()),
        List.of(),
        words(filter));
  }

  /** A filter that could not be taken, as it was typed. */
  FilterView refused(Map<String, String> typed, List<FieldError> errors) {
    return view(
        typed.getOrDefault("from", ""),
        typed.getOrDefault("to", ""),
        typed.get("coreArea"),
        typed.get("usState"),
        typed.get("intensity"),
        errors,
        null);
  }

  private FilterView view(
      String from,
      String to,
      @Nullable String area,
      @Nullable String usState,
      @Nullable String intensity,
      List<FieldError> errors,
      @Nullable String words) {
    return new FilterView(
        from,
        to,
        choices(CoreArea.values(), "CoreArea.", area),
        jurisdictions.usStates().stream()
            .map(code -> new Choice(code, code, code.equals(usState)))
            .toList(),
        choices(Intensity.values(), "Intensity.", intensity),
        errors,
        words);
  }

  private String words(PortfolioFilter filter) {
    return say(
        "insight.chosen",
        filter.coreArea() == null
            ? say("insight.chosen.any-area")
            : say("CoreArea." + filter.coreArea()),
        filter.usState() == null ? say("insight.filter.state.any") : filter.usState(),
        filter.intensity() == null
            ? say("insight.chosen.any-intensity")
            : say("Intensity." + filter.intensity()),
        day(filter.from()),
        day(filter.to()));
  }

  private List<Choice> choices(Enum<?>[] values, String prefix, @Nullable String chosen) {
    return Arrays.stream(values)
        .map(v -> new Choice(v.name(), say(prefix + v.name()), v.name().equals(chosen)))
        .toList();
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }

  private static String day(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern("MMM d, uuuu", locale()));
  }

  private String say(String key, Object... args) {
    return messages.getMessage(key, args, locale());
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
