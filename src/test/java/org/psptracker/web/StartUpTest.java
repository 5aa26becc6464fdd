package org.psptracker.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@ExtendWith(OutputCaptureExtension.class)
class StartUpTest {

  @Configuration(proxyBeanMethods = false)
  @Import(ServletWebServerFactoryAutoConfiguration.class)
  static class OnlyAServer {}

  @Test
  void aTakenPortIsToldInOneSentence(CapturedOutput output) throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = "--server.port=" + taken.getLocalPort();
      assertThatThrownBy(() -> SpringApplication.run(OnlyAServer.class, port))
          .isInstanceOf(Exception.class);
      assertThat(output)
          .contains("Port " + taken.getLocalPort() + " is taken by another program.")
          .contains("SERVER_PORT=8081 ./mvnw spring-boot:run")
          .doesNotContain("\tat org.");
    }
  }

  @Test
  void theReadyBoxIsAsWideAsItsLongestLine() {
    assertThat(ReadyBox.boxed(List.of("ready", "a longer line")))
        .isEqualTo(
            """

            ┌─────────────────┐
            │  ready          │
            │  a longer line  │
            └─────────────────┘
            """);
  }
}
