package dev.musette.migrations;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// All models at some point in the project's history. Immutable; an operation makes the next one of it.
public final class ProjectState {
    /// Before the first migration.
    public static final ProjectState EMPTY = new ProjectState(Map.of());

    private final Map<String, ModelState> models;

    private ProjectState(Map<String, ModelState> models) {
        this.models = models;
    }

    /// The models in the order in which they were created.
    public Collection<ModelState> models() {
        return java.util.Collections.unmodifiableCollection(models.values());
    }

    /// Returns the model of a label, whose case does not matter, else null.
    public @Nullable ModelState find(String label) {
        return models.get(key(label));
    }

    /// Returns the model of a label, whose case does not matter: `blog.BlogPost`.
    ///
    /// @throws StateError if there is none at this point of the history
    public ModelState model(String label) {
        ModelState model = find(label);
        if (model == null) {
            throw new StateError(("There is no model '%s' at this point of the migrations. The models are: %s. Add a"
                            + " dependency on the migration that creates it, or correct the label.")
                    .formatted(label, labels()));
        }
        return model;
    }

    private String labels() {
        TreeSet<String> labels = new TreeSet<>();
        models.values().forEach(model -> labels.add(model.label()));
        return labels.isEmpty() ? "none" : String.join(", ", labels);
    }

    /// Returns the state with one model more.
    ///
    /// @throws StateError if it has that model already
    public ProjectState with(ModelState model) {
        if (find(model.label()) != null) {
            throw new StateError("The model %s is created a second time.".formatted(model.label()));
        }
        Map<String, ModelState> next = new LinkedHashMap<>(models);
        next.put(key(model.label()), model);
        return new ProjectState(next);
    }

    private static String key(String label) {
        return label.toLowerCase(Locale.ROOT);
    }
}
