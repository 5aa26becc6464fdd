package org.psptracker.web.forms;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Fields that a form needs only when another one has a certain value; {@code if/then} in its
 * schema.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(RequiredWhen.All.class)
public @interface RequiredWhen {

  /** Field that decides. */
  String field();

  /** Its values, as in JSON ({@code "true"} for a boolean). */
  String[] is();

  /** Fields then needed. */
  String[] need();

  /** Several of them. */
  @Documented
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @interface All {
    RequiredWhen[] value();
  }
}
