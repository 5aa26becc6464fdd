package org.psptracker.identity;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.header.HeaderWriterFilter;

/**
 * Writes the headers on what is answered before security is asked, too: refusals by size and by
 * number.
 */
@Configuration(proxyBeanMethods = false)
class HeadersOfEveryAnswer {

  @Bean
  FilterRegistrationBean<HeaderWriterFilter> earlyHeaders(SecurityHeaders headers) {
    FilterRegistrationBean<HeaderWriterFilter> filter =
        new FilterRegistrationBean<>(new HeaderWriterFilter(headers.writers()));
    filter.setName("earlyHeaders");
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
    return filter;
  }
}
