package dev.musette.core;

import dev.musette.base.ImproperlyConfigured;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The installed apps, in the order of the settings.
public final class Apps {
    private final Map<String, App> byLabel;

    /// @throws ImproperlyConfigured if two apps have the same label
    Apps(List<App> installed) {
        Map<String, App> apps = new LinkedHashMap<>();
        for (App app : installed) {
            App other = apps.putIfAbsent(app.label(), app);
            if (other != null) {
                throw new ImproperlyConfigured(
                        "The apps %s and %s both have the label '%s'. Override label() in one of them."
                                .formatted(
                                        other.getClass().getName(),
                                        app.getClass().getName(),
                                        app.label()));
            }
        }
        byLabel = Collections.unmodifiableMap(apps);
    }

    public List<App> all() {
        return List.copyOf(byLabel.values());
    }

    /// The labels in the order of the settings.
    public Set<String> labels() {
        return byLabel.keySet();
    }

    public Optional<App> find(String label) {
        return Optional.ofNullable(byLabel.get(label));
    }

    /// Finds the app that a class belongs to: the one with the longest package that is the class's or above it.
    public Optional<App> owning(String className) {
        App owner = null;
        for (App app : byLabel.values()) {
            if (className.startsWith(app.packageName() + ".")
                    && (owner == null
                            || app.packageName().length() > owner.packageName().length())) {
                owner = app;
            }
        }
        return Optional.ofNullable(owner);
    }
}
