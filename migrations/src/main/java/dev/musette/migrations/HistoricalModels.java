package dev.musette.migrations;

import dev.musette.base.Context;
import dev.musette.db.Database;
import dev.musette.db.Databases;
import dev.musette.models.HistoricalModel;
import dev.musette.models.HistoricalPath;
import dev.musette.models.Manager;
import dev.musette.models.ModelMeta;
import dev.musette.models.ModelRegistry;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// The models at some point of the history, without their classes: what [RunJava] works with. Their rows are those of
/// the database that is migrated.
///
/// ```java
/// models.get("blog.BlogPost").filter("title__startswith", "Draft").delete();
/// ```
public final class HistoricalModels {
    private final ProjectState state;
    private final Database database;
    private final Map<String, ModelMeta<HistoricalModel, HistoricalPath>> metas = new LinkedHashMap<>();

    private HistoricalModels(ProjectState state, Database database) {
        this.state = state;
        this.database = database;
        for (ModelState model : state.models()) {
            metas.put(
                    key(model.label()),
                    HistoricalModel.meta(
                            model.app(),
                            model.name(),
                            model.table(),
                            model.fields(),
                            model.options().ordering()));
        }
    }

    static HistoricalModels of(ProjectState state, Database database) {
        return new HistoricalModels(state, database);
    }

    /// Returns the rows of a model by its label, whose case does not matter: `blog.BlogPost`.
    ///
    /// @throws StateError if there is none at this point of the history
    public Manager<HistoricalModel, HistoricalPath> get(String label) {
        String known = key(state.model(label).label());
        return Objects.requireNonNull(metas.get(known)).objects();
    }

    /// Makes a new instance of a model, to be filled and saved.
    public HistoricalModel create(String label) {
        return get(label).meta().create();
    }

    /// The database that is migrated, for statements of one's own.
    public Database database() {
        return database;
    }

    /// The context in which these are the models and the database is the only one.
    Context context() {
        Context around = Context.find();
        Context context = around == null ? Context.root() : around.child();
        Databases.of(database).bind(context);
        ModelRegistry.of(metas.values()).bind(context);
        return context;
    }

    private static String key(String label) {
        return label.toLowerCase(Locale.ROOT);
    }
}
