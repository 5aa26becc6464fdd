package org.psptracker.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Looks at pages as axe does (WCAG 2.0 to 2.2 at A and AA, and best practices), wide and narrow,
 * and for what sticks out at the side of a phone. Collects what it finds, page by page.
 */
final class Accessibility {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");

  private static final String AXE = axe();

  /** Only what is wrong crosses from the browser: a page passes hundreds of checks. */
  private static final String RUN =
      """
      async (tags) => {
        const { violations } = await axe.run(document, {
          runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'],
        });
        return violations.flatMap((rule) =>
            rule.nodes.slice(0, 3).map((node) => `${rule.id}: ${node.html.slice(0, 220)}`));
      }
      """;

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
            .slice(0, 3).map((el) => `wider than the window: ${el.outerHTML.slice(0, 160)}`);
      }
      """;

  /** What a page is made of: each element by tag, classes and ARIA, inside of which other. */
  private static final String MADE_OF =
      """
      () => {
        const kind = (el) => [el.tagName, el.type ?? '', ...[...el.classList].sort(),
            ...[...el.attributes].map((each) => each.name).filter((name) => /^(aria-|role|for|hidden|tabindex)/.test(name)).sort()].join('.');
        return [...new Set([...document.querySelectorAll('body *')].map((el) => `${kind(el.parentElement)} > ${kind(el)}`))];
      }
      """;

  /** Empties a form, and writes words where numbers belong; fires no event, so no draft is kept. */
  private static final String EVERYTHING_WRONG =
      """
      selector => {
        for (const each of document.querySelector(selector).elements) {
          if (['radio', 'checkbox'].includes(each.type)) each.checked = false;
          else if (each.tagName === 'SELECT') each.value = '';
          else if (each.type === 'hidden' || each.type === 'file') continue;
          else if (['numeric', 'decimal'].includes(each.inputMode)) each.value = 'about ten';
          else if ('value' in each && each.tagName !== 'BUTTON') each.value = '';
        }
      }
      """;

  private final Set<String> findings = new LinkedHashSet<>();
  private final Set<Object> parts = new HashSet<>();
  private int looks;

  void look(Visitor visitor, String name) {
    run(visitor, name, Visitor.DESKTOP);
    lookNarrow(visitor, name);
  }

  void lookNarrow(Visitor visitor, String name) {
    visitor.width(Visitor.PHONE);
    run(visitor, name, Visitor.PHONE);
    found(name, Visitor.PHONE, visitor.page.evaluate(TOO_WIDE));
    visitor.width(Visitor.DESKTOP);
  }

  /**
   * At a kind of page that somebody else was seen with: wide as axe does if anything is built as it
   * was nowhere before, narrow only for what sticks out.
   */
  void lookAgain(Visitor visitor, String name) {
    if (parts.addAll((List<?>) visitor.page.evaluate(MADE_OF))) {
      run(visitor, name, Visitor.DESKTOP);
    }
    visitor.width(Visitor.PHONE);
    found(name, Visitor.PHONE, visitor.page.evaluate(TOO_WIDE));
    visitor.width(Visitor.DESKTOP);
  }

  /** Sends the form with everything wrong that can be, and looks at what comes back. */
  void lookAtErrors(Visitor visitor, String name, String form, String button) {
    visitor.page.evaluate(EVERYTHING_WRONG, form);
    visitor.leavingBy(() -> visitor.find(form + " " + button).first().click());
    if (visitor.find("#error-summary").count() == 0) {
      found(name + " shows no errors, but " + visitor.path());
    }
    lookNarrow(visitor, name + " with errors");
  }

  private void run(Visitor visitor, String name, int width) {
    looks++;
    parts.addAll((List<?>) visitor.page.evaluate(MADE_OF));
    if (Boolean.FALSE.equals(visitor.page.evaluate("() => 'axe' in window"))) {
      visitor.page.evaluate(AXE);
    }
    found(name, width, visitor.page.evaluate(RUN, RULES));
  }

  private void found(String name, int width, Object what) {
    ((List<?>) what).forEach(each -> findings.add("%s at %d: %s".formatted(name, width, each)));
  }

  void found(String finding) {
    findings.add(finding);
  }

  void assertNothingFound() {
    assertThat(findings).as("in %d looks", looks).isEmpty();
  }

  private static String axe() {
    try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
