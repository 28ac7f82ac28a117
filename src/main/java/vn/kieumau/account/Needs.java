package vn.kieumau.account;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Binds a handler of ours, or a method of a service, to an action of the table: whoever holds no post that allows it
 * anywhere is refused before the method runs. On a class it holds for each method without an annotation of its own.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
    Action value();
}
