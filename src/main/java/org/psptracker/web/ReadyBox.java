package org.psptracker.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says where the pages are, last of all, when everything is made. */
@Component
@ConditionalOnProperty(name = "psp.ready-box", matchIfMissing = true)
class ReadyBox {

  private final ObjectProvider<ReadyLines> others;

  ReadyBox(ObjectProvider<ReadyLines> others) {
    this.others = others;
  }

  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  void print(ApplicationReadyEvent ready) {
    if (ready.getApplicationContext() instanceof ServletWebServerApplicationContext web) {
      List<String> lines = new ArrayList<>();
      lines.add("PSP Case Tracker is ready: http://localhost:" + web.getWebServer().getPort());
      others.orderedStream().forEach(more -> lines.addAll(more.lines()));
      System.out.println(boxed(lines));
    }
  }

  static String boxed(List<String> lines) {
    int width = lines.stream().mapToInt(String::length).max().orElse(0);
    String edge = "─".repeat(width + 4);
    return lines.stream()
        .map(line -> "│  " + line + " ".repeat(width - line.length()) + "  │")
        .collect(Collectors.joining("\n", "\n┌" + edge + "┐\n", "\n└" + edge + "┘\n"));
  }
}
