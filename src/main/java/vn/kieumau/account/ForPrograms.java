package vn.kieumau.account;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Opens a handler of ours to technical accounts of one scope too, beside the officers to whom it is bound. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ForPrograms {

    TechnicalScope value();
}
