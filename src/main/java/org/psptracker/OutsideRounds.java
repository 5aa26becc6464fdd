package org.psptracker;

import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Threads of the rounds that call others' servers, {@code @Scheduled(scheduler = "outside")}: mail,
 * identity provider, virus scanner. However slowly these answer, all at once, the record is sealed
 * and deadlines fall due on the threads of {@code spring.task.scheduling}.
 */
@Configuration(proxyBeanMethods = false)
class OutsideRounds {

  /** One for each such round: none waits for another's server. */
  static final int THREADS = 4;

  /** No default candidate: what asks for a scheduler, or lacks one, is to have Boot's. */
  @Bean(defaultCandidate = false)
  ThreadPoolTaskScheduler outside(ThreadPoolTaskSchedulerBuilder builder) {
    return builder.poolSize(THREADS).threadNamePrefix("outside-").build();
  }
}
