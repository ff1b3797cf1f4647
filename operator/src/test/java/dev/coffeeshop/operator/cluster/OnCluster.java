package dev.coffeeshop.operator.cluster;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test on the real cluster. Each test method may take a {@link TestNamespace} of its own, which is gone afterwards;
 * when the test fails, what is in it is printed first.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NamespaceExtension.class)
public @interface OnCluster {

    /** Whether the operator has to run; without it experiments are stored and nothing happens to them. */
    boolean operator() default true;
}
