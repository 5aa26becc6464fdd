package org.psptracker.intake;

import java.util.List;
import java.util.Locale;
import org.psptracker.cases.CoreArea;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a case is called: the core areas that it is about, in words. */
@Component
class CaseTitle {

  private final MessageSource messages;

  CaseTitle(MessageSource messages) {
    this.messages = messages;
  }

  String of(List<CoreArea> areas) {
    List<String> names = areas.stream().distinct().map(area -> say("CoreArea." + area)).toList();
    if (names.size() == 1) {
      return names.get(0);
    }
    String first = names.get(0);
    StringBuilder title = new StringBuilder(first);
    for (int i = 1; i < names.size(); i++) {
      title.append(i == names.size() - 1 ? " and " : ", ").append(lower(names.get(i)));
    }
    return title.toString();
  }

  private static String lower(String name) {
    return name.substring(0, 1).toLowerCase(Locale.US) + name.substring(1);
  }

  private String say(String key) {
    return String.valueOf(messages.getMessage(key, null, Locale.US));
  }
}
