package org.psptracker.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The one Chromium of this JVM. A machine without one fails the tests: they are never skipped. */
final class TestBrowser {

  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private TestBrowser() {}

  private static final class Started {
    static final Browser BROWSER = start();
  }

  static Browser get() {
    return Started.BROWSER;
  }

  private static Browser start() {
    String set = System.getenv("CHROMIUM");
    Path chromium = Path.of(set == null || set.isBlank() ? "/usr/bin/chromium" : set);
    if (!Files.isExecutable(chromium)) {
      throw new AssertionError(
          "The browser tests need Chromium, and there is none at "
              + chromium
              + ": apt-get install -y --no-install-recommends chromium, or name another in the"
              + " environment variable CHROMIUM.");
    }
    Playwright playwright = Playwright.create();
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(chromium)
                .setHeadless(true)
                .setArgs(FLAGS));
  }
}
