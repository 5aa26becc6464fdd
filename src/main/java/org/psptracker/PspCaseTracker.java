package org.psptracker;

import java.util.TimeZone;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the case tracker: one process, one database, any number of identical nodes. */
// modules name their classes without knowing one another's
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableScheduling
@ConfigurationPropertiesScan
public class PspCaseTracker {

  public static void main(String[] args) {
    // the engine stores its times in the machine's zone: one zone for all nodes
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    SpringApplication.run(PspCaseTracker.class, args);
    // the last handler is asked first, while the log can still be written
    SpringApplication.getShutdownHandlers()
        .add(() -> LoggerFactory.getLogger(PspCaseTracker.class).info("Stopped"));
  }
}
