package org.psptracker.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/inbox?late=true&q=a%20b#row-7", "/cases/PSP-2026-00042"})
  void staysHere(String path) {
    assertThat(LocalPath.orElse(path, "/x")).isEqualTo(path);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "", "inbox", "//evil.example", "/\\evil.example", "\\\\evil.example",
        "https://evil.example", "javascript:alert(1)", "/a\\b", "/a b", "/a\r\nSet-Cookie: x",
        "/\t/evil.example"
      })
  void leadsNowhereElse(String path) {
    assertThat(LocalPath.orElse(path, "/x")).isEqualTo("/x");
  }
}
