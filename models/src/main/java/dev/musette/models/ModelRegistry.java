package dev.musette.models;

import dev.musette.base.Context;
import dev.musette.base.ImproperlyConfigured;
import dev.musette.base.Names;
import dev.musette.base.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The models of an application and the ways between them: what no model can know of itself. Built once
/// at start, immutable, shared by threads, and dropped with its application.
///
/// ```java
/// ModelRegistry models = ModelRegistry.load(loader, List.of("blog", "auth"));
/// models.bind(context);
/// models.related(post, "comments");        // QuerySet of the post's comments
/// ```
public final class ModelRegistry {
    /// Where [#current] looks.
    public static final Context.Key<ModelRegistry> KEY = Context.key("models");

    private final Map<String, ModelMeta<?, ?>> models = new LinkedHashMap<>();
    private final Map<ModelMeta<?, ?>, List<Relation<?, ?, ?>>> relations = new LinkedHashMap<>();
    private final List<Problem> problems;
    private final List<ModelMeta<?, ?>> leftOut;

    private ModelRegistry(Collection<? extends ModelMeta<?, ?>> models, Collection<? extends ModelMeta<?, ?>> leftOut) {
        this.leftOut = List.copyOf(leftOut);
        List<Relation<?, ?, ?>> all = new ArrayList<>();
        for (ModelMeta<?, ?> meta : models) {
            this.models.putIfAbsent(meta.label(), meta);
            all.addAll(meta.relations());
        }
        HistoricalMapper.connect(this.models, this);
        for (Relation<?, ?, ?> relation : all) {
            if (HistoricalMapper.isConnected(relation)) {
                relations
                        .computeIfAbsent(relation.target(), _ -> new ArrayList<>())
                        .add(relation);
            }
        }
        this.problems = List.copyOf(ModelChecks.check(models, relations));
    }

    /// Makes a registry of these models.
    public static ModelRegistry of(Collection<? extends ModelMeta<?, ?>> models) {
        return new ModelRegistry(models, List.of());
    }

    /// Makes a registry of the models that the index of a class loader lists.
    ///
    /// @param appLabels the installed apps; models of others are left out
    /// @throws ImproperlyConfigured if the index names a class that there is not
    public static ModelRegistry load(ClassLoader loader, Collection<String> appLabels) {
        List<ModelMeta<?, ?>> models = new ArrayList<>();
        List<ModelMeta<?, ?>> leftOut = new ArrayList<>();
        for (String name : ModelIndex.read(loader).models()) {
            try {
                ModelMeta<?, ?> meta = GeneratedClasses.meta(Class.forName(name, false, loader));
                (appLabels.contains(meta.appLabel()) ? models : leftOut).add(meta);
            } catch (ClassNotFoundException e) {
                throw new ImproperlyConfigured(
                        "%s lists the model %s, which is not there. Compile its module again from scratch."
                                .formatted(ModelIndex.RESOURCE, name),
                        e);
            }
        }
        return new ModelRegistry(models, leftOut);
    }

    /// Returns the models of the application at work here.
    ///
    /// @throws ImproperlyConfigured if there is no application, or it has no models
    public static ModelRegistry current() {
        Context context = Context.find();
        ModelRegistry current = context == null ? null : context.find(KEY);
        if (current == null) {
            throw new ImproperlyConfigured("No models here: no application is at work on this thread. Run the code"
                    + " inside Application.run(...), or bind a registry with registry.bind(context).");
        }
        return current;
    }

    /// Returns the models among which one stands: those of the application at work, or of its point in
    /// history. Null where there are none.
    static @Nullable ModelRegistry around(ModelMeta<?, ?> meta) {
        if (meta.mapper() instanceof HistoricalMapper historical && historical.registry() != null) {
            return historical.registry();
        }
        Context context = Context.find();
        return context == null ? null : context.find(KEY);
    }

    /// Returns the relation that leads back from a model under a name in queries, or null: the related
    /// name, or the other model's name in lower case.
    static @Nullable Relation<?, ?, ?> backwards(ModelMeta<?, ?> meta, String queryName) {
        ModelRegistry registry = around(meta);
        if (registry != null) {
            for (Relation<?, ?, ?> relation : registry.relations.getOrDefault(meta, List.of())) {
                if (queryName.equals(queryName(relation))) {
                    return relation;
                }
            }
        }
        return null;
    }

    /// Returns the relation that leads back from a model under the name of its rows (`comments`,
    /// `comment_set`), or null.
    static @Nullable Relation<?, ?, ?> accessed(ModelMeta<?, ?> meta, String accessor) {
        ModelRegistry registry = around(meta);
        if (registry != null) {
            for (Relation<?, ?, ?> relation : registry.relations.getOrDefault(meta, List.of())) {
                if (accessor.equals(accessor(relation))) {
                    return relation;
                }
            }
        }
        return null;
    }

    /// The names of the ways back in queries.
    static List<String> queryNames(ModelMeta<?, ?> meta) {
        ModelRegistry registry = around(meta);
        return registry == null
                ? List.of()
                : registry.relations.getOrDefault(meta, List.of()).stream()
                        .map(ModelRegistry::queryName)
                        .filter(Objects::nonNull)
                        .toList();
    }

    private static @Nullable String queryName(Relation<?, ?, ?> relation) {
        FieldType.ForeignKey key = relation.field().foreignKey();
        boolean named = key != null && key.relatedName() != null;
        return named ? accessor(relation) : relation.source().name().toLowerCase(Locale.ROOT);
    }

    /// Makes these the models of everything that runs under the context.
    public void bind(Context context) {
        context.set(KEY, this);
    }

    /// All models, by name of class.
    public Collection<ModelMeta<?, ?>> models() {
        return List.copyOf(models.values());
    }

    /// The models that the index lists and that belong to none of the installed apps.
    public List<ModelMeta<?, ?>> leftOut() {
        return leftOut;
    }

    /// Returns the models of an app.
    public List<ModelMeta<?, ?>> models(String appLabel) {
        return models.values().stream()
                .filter(meta -> meta.appLabel().equals(appLabel))
                .toList();
    }

    /// Returns a model by its label (`blog.BlogPost`), or null.
    public @Nullable ModelMeta<?, ?> find(String label) {
        return models.get(label);
    }

    /// Returns the foreign keys that refer to a model.
    public List<Relation<?, ?, ?>> relationsTo(ModelMeta<?, ?> meta) {
        return List.copyOf(relations.getOrDefault(meta, List.of()));
    }

    /// Returns the rows that refer to one, by the name of the way back: `comments`, `comment_set`. Both
    /// spellings of the name are known, `blogComments` too.
    ///
    /// @return the rows, or null if no foreign key has that name
    /// @throws InvalidValue if the instance is not saved
    public @Nullable QuerySet<?, ?> related(BaseModel instance, String name) {
        String snake = Names.snakeCase(name);
        for (Relation<?, ?, ?> relation : relations.getOrDefault(ModelMeta.of(instance), List.of())) {
            if (snake.equals(accessor(relation))) {
                return rows(relation, instance);
            }
        }
        return null;
    }

    private static <T extends BaseModel> QuerySet<?, ?> rows(Relation<?, ?, T> relation, BaseModel instance) {
        return relation.of(relation.target().cast(instance));
    }

    /// The name of the way back: the related name, `comment_set` without one, null if it is hidden.
    static @Nullable String accessor(Relation<?, ?, ?> relation) {
        FieldType.ForeignKey key = relation.field().foreignKey();
        String name = key == null ? null : key.relatedName();
        if (name == null) {
            return relation.source().name().toLowerCase(Locale.ROOT) + "_set";
        }
        return name.endsWith("+") ? null : name;
    }

    /// What is wrong with the models taken together: tables and related names that two of them use,
    /// foreign keys to models that are not installed.
    public List<Problem> problems() {
        return problems;
    }
}
