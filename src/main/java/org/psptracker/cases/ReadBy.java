package org.psptracker.cases;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.psptracker.identity.Role;

/**
 * Who reads the field history of a fact, where that is not everybody who sees the case: notes of
 * the programme, offers, conflicts of interest.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ReadBy {

  Role[] value();
}
