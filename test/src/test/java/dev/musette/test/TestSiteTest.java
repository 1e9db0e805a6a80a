package dev.musette.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.musette.core.Application;
import dev.musette.core.Migrations;
import guestbook.Site;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class TestSiteTest {
    /// Takes a parameter, so that nobody can make it.
    public static final class Demanding implements Supplier<Application> {
        private final Application application;

        public Demanding(Application application) {
            this.application = application;
        }

        @Override
        public Application get() {
            return application;
        }
    }

    public static final class Failing implements Supplier<Application> {
        public Failing() {
            throw new IllegalStateException("SECRET_KEY is missing.");
        }

        @Override
        public Application get() {
            throw new AssertionError("It is never made.");
        }
    }

    @Test
    void itsDatabaseIsMigrated() {
        try (TestSite site = TestSite.inMemory(Site.class)) {
            Application application = site.application();
            assertThat(application.get(Migrations.SERVICE).missing()).isEmpty();
        }
    }

    @Test
    void aSiteThatNobodyCanMakeIsNamed() {
        assertThatThrownBy(() -> TestSite.inMemory(Demanding.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(Demanding.class.getName() + " needs a public constructor without parameters.");
    }

    @Test
    void aSiteThatFailsSaysWhy() {
        assertThatThrownBy(() -> TestSite.inMemory(Failing.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        Failing.class.getName() + " fails: java.lang.IllegalStateException: SECRET_KEY is missing.");
    }
}
