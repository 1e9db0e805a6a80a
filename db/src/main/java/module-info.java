/// Connections, transactions, dialects, the SQL tree and the schema editor.
///
/// ```java
/// try (Databases databases = Databases.open(Map.of("default", Database.url("sqlite:db.sqlite3")))) {
///     Database database = databases.get("default");
///     long id = database.insert("INSERT INTO blog_post (title) VALUES (?)", p -> p.setText(1, title));
///     Transactions.atomic(database, () -> {
///         database.update("UPDATE blog_post SET views = views + 1 WHERE id = ?", p -> p.setLong(1, id));
///         Transactions.onCommit(database, () -> log.info("counted"));
///     });
///     List<String> titles = database.query("SELECT title FROM blog_post", Bind.NONE, row -> row.getText(1));
/// }
/// ```
module dev.musette.db {
    requires transitive dev.musette.base;
    requires transitive java.sql;
    requires com.zaxxer.hikari;
    requires org.slf4j;
    requires static org.checkerframework.checker.qual;
    requires static org.postgresql.jdbc;
    requires org.xerial.sqlitejdbc;

    exports dev.musette.db;
    exports dev.musette.db.schema;
    exports dev.musette.db.sql;
}
