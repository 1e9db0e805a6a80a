/// Connections, transactions, dialects, the SQL tree and the schema editor.
module dev.musette.db {
    requires transitive dev.musette.base;
}
