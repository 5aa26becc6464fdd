package org.psptracker.web;

import java.util.List;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Believes {@code X-Forwarded-For}, {@code -Proto} and {@code -Port} of the proxies in {@code
 * psp.trusted-proxies}, and of nobody else: whoever could write them would choose their address on
 * the record and in the limits. None by default.
 */
@Component
class BehindProxies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private final List<String> proxies;

  BehindProxies(@Value("${psp.trusted-proxies:}") List<String> proxies) {
    this.proxies = proxies.stream().map(String::strip).filter(one -> !one.isEmpty()).toList();
  }

  @Override
  public void customize(TomcatServletWebServerFactory server) {
    if (proxies.isEmpty()) {
      return;
    }
    RemoteIpValve valve = new RemoteIpValve();
    valve.setInternalProxies(TrustedProxies.expression(proxies));
    valve.setRemoteIpHeader("X-Forwarded-For");
    valve.setProtocolHeader("X-Forwarded-Proto");
    valve.setPortHeader("X-Forwarded-Port");
    server.addEngineValves(valve);
  }
}
