/// Changes to models, written down, ordered and applied.
///
/// ```java
/// public final class M0001_Initial extends Migration {
///     @Override
///     public List<Operation> operations() {
///         return List.of(createModel("BlogPost", autoKey(), charField("title", 200), textField("content")));
///     }
/// }
///
/// MigrationGraph graph = MigrationGraph.of(Map.of("blog", List.of(new M0001_Initial())));
/// new MigrationExecutor(database, graph).migrate(graph.leaves());
/// ```
module dev.musette.migrations {
    requires transitive dev.musette.base;
    requires transitive dev.musette.db;
    requires transitive dev.musette.models;

    exports dev.musette.migrations;
    exports dev.musette.migrations.autodetector;
}
