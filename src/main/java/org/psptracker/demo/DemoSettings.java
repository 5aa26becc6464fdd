package org.psptracker.demo;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the demonstration shows.
 *
 * @param programme whether a programme is made where there is none yet
 * @param cases files of cases, in resources; none leaves the programme empty
 */
@ConfigurationProperties("psp.demo")
record DemoSettings(
    @DefaultValue("true") boolean programme,
    @DefaultValue({
          "demo/cases.yml",
          "demo/stories/kansas-city.yml",
          "demo/stories/memphis.yml",
          "demo/stories/baltimore.yml"
        })
        List<String> cases) {}
