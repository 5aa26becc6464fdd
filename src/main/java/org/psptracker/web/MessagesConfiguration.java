package org.psptracker.web;

import java.io.IOException;
import java.util.Arrays;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/** All text for people: each module's bundle in {@code messages/}, found by being there. */
@Configuration(proxyBeanMethods = false)
class MessagesConfiguration {

  @Bean
  MessageSource messageSource(ResourcePatternResolver resources) throws IOException {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasenames(
        Arrays.stream(resources.getResources("classpath*:messages/*.properties"))
            .map(MessagesConfiguration::basename)
            .distinct()
            .sorted()
            .toArray(String[]::new));
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }

  /** {@code messages/intake_es.properties} belongs to {@code messages/intake}. */
  private static String basename(Resource bundle) {
    return "messages/"
        + String.valueOf(bundle.getFilename()).replaceFirst("(_\\w+)?\\.properties$", "");
  }
}
