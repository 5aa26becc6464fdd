package org.psptracker.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TrustedProxiesTest {

  private static final Pattern TRUSTED =
      Pattern.compile(
          TrustedProxies.expression(
              List.of("172.28.0.0/20", "10.1.2.3", "192.168.7.64/26", "0:0:0:0:0:0:0:1")));

  @Test
  void anAddressOfTheNetworkIsTrusted() {
    assertThat(List.of("172.28.0.1", "172.28.15.255", "10.1.2.3", "192.168.7.127"))
        .allMatch(address -> TRUSTED.matcher(address).matches());
    assertThat(TRUSTED.matcher("0:0:0:0:0:0:0:1").matches()).isTrue();
  }

  @Test
  void noOtherIs() {
    assertThat(List.of("172.28.16.0", "10.1.2.30", "110.1.2.3", "192.168.7.128", "10x1.2.3", "::1"))
        .noneMatch(address -> TRUSTED.matcher(address).matches());
  }

  @Test
  void aNameIsRefused() {
    assertThatThrownBy(() -> TrustedProxies.expression(List.of("proxy")))
        .hasMessageContaining("psp.trusted-proxies");
  }
}
