package dev.musette.migrations;

import dev.musette.models.ModelMeta;
import dev.musette.models.ModelRegistry;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// All models at some point in the project's history, or as they are now. Immutable; an operation
/// makes the next one of it.
public final class ProjectState {
    /// Before the first migration.
    public static final ProjectState EMPTY = new ProjectState(Map.of());

    private final Map<String, ModelState> models;

    private ProjectState(Map<String, ModelState> models) {
        this.models = models;
    }

    /// Returns the models as their classes are now. What a new instance has in a field is its
    /// default value.
    public static ProjectState of(ModelRegistry registry) {
        Map<String, ModelState> models = new LinkedHashMap<>();
        for (ModelMeta<?, ?> meta : registry.models()) {
            models.put(key(meta.label()), CurrentModels.state(meta));
        }
        return new ProjectState(models);
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

    /// Returns the state without a model.
    ///
    /// @throws StateError if it does not have that model
    ProjectState without(String label) {
        Map<String, ModelState> next = new LinkedHashMap<>(models);
        next.remove(key(model(label).label()));
        return new ProjectState(next);
    }

    /// Returns the state with one model changed.
    ///
    /// @throws StateError if it does not have that model
    ProjectState alter(String app, String model, UnaryOperator<ModelState> change) {
        ModelState old = model(app + "." + model);
        Map<String, ModelState> next = new LinkedHashMap<>(models);
        next.put(key(old.label()), change.apply(old));
        return new ProjectState(next);
    }

    /// Returns the state with a model under another name, which all references to it follow.
    ///
    /// @throws StateError if it does not have that model, or has one of the new name
    ProjectState rename(String app, String from, String to) {
        ModelState old = model(app + "." + from);
        String label = app + "." + to;
        if (!label.equalsIgnoreCase(old.label()) && find(label) != null) {
            throw new StateError(
                    "The model %s can't be renamed to %s, which there is already.".formatted(old.label(), label));
        }
        Map<String, ModelState> next = new LinkedHashMap<>(models);
        next.remove(key(old.label()));
        next.put(key(label), old.named(to));
        next.replaceAll((_, model) -> model.mapFields(field -> Fields.redirected(field, old.label(), label)));
        return new ProjectState(next);
    }

    /// Returns the models with a reference to one, itself among them where it refers to itself.
    List<ModelState> referringTo(String label) {
        return models.values().stream()
                .filter(model -> model.fields().stream().anyMatch(field -> Fields.refersTo(field, label)))
                .toList();
    }

    private static String key(String label) {
        return label.toLowerCase(Locale.ROOT);
    }
}
