package dev.musette.test;

import dev.musette.core.Application;
import dev.musette.core.Migrations;
import dev.musette.core.Settings;
import dev.musette.db.DatabaseOptions;
import dev.musette.migrations.MigrationListener;
import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/// A site with empty, migrated databases of its own in place of the real ones.
final class TestSite implements AutoCloseable {
    private final Application application;

    private TestSite(Application application) {
        this.application = application;
    }

    /// Makes the site with databases in memory.
    static TestSite inMemory(Class<? extends Supplier<Application>> siteClass) {
        return make(siteClass, alias -> DatabaseOptions.inMemory());
    }

    /// Makes the site with the databases that the function gives for each alias of its settings.
    static TestSite make(Class<? extends Supplier<Application>> siteClass, Function<String, DatabaseOptions> database) {
        Settings settings;
        try (Application original = newSite(siteClass).get()) {
            settings = new TestSettings(original.settings(), database);
        }
        Application application = new Application(settings);
        application.run(() -> application.get(Migrations.SERVICE).apply(MigrationListener.NONE));
        return new TestSite(application);
    }

    Application application() {
        return application;
    }

    @Override
    public void close() {
        application.close();
    }

    private static Supplier<Application> newSite(Class<? extends Supplier<Application>> siteClass) {
        try {
            return siteClass.getConstructor().newInstance();
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(siteClass.getName() + " fails: " + e.getCause(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    siteClass.getName() + " needs a public constructor without parameters.", e);
        }
    }

    private static final class TestSettings extends Settings {
        TestSettings(Settings original, Function<String, DatabaseOptions> database) {
            super(original);
            allowedHosts = List.of("*");
            debug = false;
            Map<String, DatabaseOptions> replaced = new HashMap<>();
            original.databases().keySet().forEach(alias -> replaced.put(alias, database.apply(alias)));
            databases = replaced;
        }
    }
}
