package org.psptracker.demo;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.context.annotation.Conditional;

/** Beans that exist only where the demonstration runs. */
@Retention(RetentionPolicy.RUNTIME)
@Conditional(OnDemo.class)
@interface DemoOnly {}
