package dev.musette.test;

import dev.musette.core.Application;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtendWith;

/// Runs the tests of a class inside a site, each in a transaction of its own that is rolled back: tests see what
/// they wrote, and nothing of each other.
///
/// The site is the one that the named class supplies, with its settings but for the databases: those are empty
/// ones, made once for all test classes of that site, the default one migrated. A test's parameters may be a
/// [Client], a [LiveServer] and the [Application]. `@Nested` classes are part of their outer class.
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(MusetteExtension.class)
public @interface MusetteTest {
    /// The class that supplies the application, `mysite.Site`.
    Class<? extends Supplier<Application>> value();
}
