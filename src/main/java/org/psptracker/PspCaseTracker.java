package org.psptracker;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the case tracker: one process, one database, any number of identical nodes. */
@SpringBootApplication
@EnableScheduling
@ConfigurationPropertiesScan
public class PspCaseTracker {

  public static void main(String[] args) {
    SpringApplication.run(PspCaseTracker.class, args);
  }
}
