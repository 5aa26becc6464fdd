package org.psptracker.web.forms;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a call of the API reads through {@link JsonBody}, for its description. Either the form's
 * record, whose schema then stands in the description as it judges the body, or the name of a
 * schema that a module describes.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface TakesForm {

  Class<? extends Record> value() default Nothing.class;

  /** Name of a schema of {@code ApiSchemas}. */
  String schema() default "";

  boolean required() default true;

  /** No record is given. */
  record Nothing() {}
}
