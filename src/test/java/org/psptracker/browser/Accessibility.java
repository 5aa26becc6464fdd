package org.psptracker.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks at pages as axe does (WCAG 2.0 to 2.2 at A and AA, and best practices), wide and narrow,
 * and for what sticks out at the side of a phone. Collects what it finds, page by page.
 */
final class Accessibility {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");

  /** The first elements that make the page wider than the window. */
  private static final String TOO_WIDE =
      """
      () => {
        const room = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth <= room) return [];
        const scrolls = (el) => el && el !== document.body && el !== document.documentElement
            && (getComputedStyle(el).overflowX !== 'visible' || scrolls(el.parentElement));
        return [...document.querySelectorAll('body *')]
            .filter((el) => el.checkVisibility() && el.getBoundingClientRect().right > room + 1 && !scrolls(el.parentElement))
            .slice(0, 3).map((el) => el.outerHTML.slice(0, 160));
      }
      """;

  private final Set<String> findings = new LinkedHashSet<>();
  private int pages;

  void look(Visitor visitor, String name) {
    look(visitor, name, Visitor.DESKTOP, Visitor.PHONE);
  }

  void lookNarrow(Visitor visitor, String name) {
    look(visitor, name, Visitor.PHONE);
  }

  private void look(Visitor visitor, String name, int... widths) {
    pages++;
    for (int width : widths) {
      visitor.width(width);
      AxeResults results =
          new AxeBuilder(visitor.page).withTags(RULES).setLegacyMode(true).analyze();
      for (Rule rule : results.getViolations()) {
        rule.getNodes().stream()
            .limit(3)
            .forEach(
                node ->
                    findings.add(
                        "%s at %d: %s: %s"
                            .formatted(name, width, rule.getId(), shortened(node.getHtml()))));
      }
    }
    for (Object wide : (List<?>) visitor.page.evaluate(TOO_WIDE)) {
      findings.add("%s at %d: wider than the window: %s".formatted(name, Visitor.PHONE, wide));
    }
    visitor.width(Visitor.DESKTOP);
  }

  private static String shortened(String html) {
    return html.length() > 220 ? html.substring(0, 220) + "…" : html;
  }

  void found(String finding) {
    findings.add(finding);
  }

  List<String> findings() {
    return new ArrayList<>(findings);
  }

  int pages() {
    return pages;
  }
}
