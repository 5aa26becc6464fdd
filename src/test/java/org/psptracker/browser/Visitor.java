package org.psptracker.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Somebody with a browser of their own. What the browser complains of (errors of scripts, what the
 * content security policy blocked, files that are missing) is kept and fails the test at its end.
 */
final class Visitor implements AutoCloseable {

  static final int DESKTOP = 1440;
  static final int PHONE = 390;

  private static final double PATIENCE_MS = 20_000;

  /** The browser says so of every page that answers 4xx, as error pages and refused forms do. */
  private static final String STATUS_ECHO = "Failed to load resource: the server responded with";

  /** A newer request took the place of this one, as is meant; one that failed says more. */
  private static final String ABORTED = "htmx:(afterRequest|sendAbort)\\b.*";

  private final BrowserContext context;
  private final String origin;
  private final List<String> complaints = new ArrayList<>();
  final Page page;

  Visitor(String origin, boolean scripts) {
    this.origin = origin;
    this.context =
        TestBrowser.get()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(DESKTOP, 900)
                    .setLocale("en-US")
                    .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                    .setJavaScriptEnabled(scripts));
    context.setDefaultTimeout(PATIENCE_MS);
    this.page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")
              && !message.text().startsWith(STATUS_ECHO)
              && !message.text().matches(ABORTED)) {
            complaints.add(page.url() + ": " + message.text());
          }
        });
    page.onPageError(error -> complaints.add(page.url() + ": " + error));
    page.onResponse(
        answer -> {
          if (answer.status() >= 400 && !answer.request().isNavigationRequest()) {
            complaints.add(page.url() + ": " + answer.status() + " of " + answer.url());
          }
        });
    page.onDialog(dialog -> dialog.accept());
  }

  /** Signs in by the form. */
  Visitor signIn(String username) {
    go("/sign-in");
    page.fill("#username", username);
    page.fill("#password", "psp-demo");
    page.click("form:has(#password) button[type=submit] >> nth=-1");
    page.waitForURL(Pattern.compile("^(?!.*/sign-in).*$"));
    return this;
  }

  Visitor go(String path) {
    page.navigate(path.startsWith("http") ? path : origin + path);
    return this;
  }

  /** Goes there, and answers with which status that ended. */
  int status(String path) {
    return page.navigate(origin + path).status();
  }

  /** The session ends while its pages stay open. */
  void signOutUnnoticed() {
    context.clearCookies();
  }

  /** Forgets the session here, as another browser would not have it; the provider's stays. */
  void signOutHereOnly() {
    context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("PSP_SESSION"));
  }

  String cookie(String name) {
    return context.cookies().stream()
        .filter(cookie -> cookie.name.equals(name))
        .map(cookie -> cookie.value)
        .findFirst()
        .orElse("");
  }

  /** Does what leads to another page, also one of the same address, and waits until it is there. */
  void leavingBy(Runnable act) {
    page.evaluate("() => { window.left = 'not yet'; }");
    act.run();
    page.waitForFunction("() => !window.left && document.readyState === 'complete'");
  }

  String path() {
    return page.url().substring(origin.length());
  }

  Locator find(String selector) {
    return page.locator(selector);
  }

  String text(String selector) {
    return page.locator(selector).first().innerText().strip();
  }

  void width(int pixels) {
    page.setViewportSize(pixels, pixels == PHONE ? 844 : 900);
  }

  /** Forgets a complaint that a test provoked. */
  void forgive(String part) {
    complaints.removeIf(complaint -> complaint.contains(part));
  }

  @Override
  public void close() {
    context.close();
    assertThat(complaints).as("what the browser complained of").isEmpty();
  }
}
