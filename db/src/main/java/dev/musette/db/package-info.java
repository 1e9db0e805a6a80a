/// Connections, transactions, dialects, the SQL tree and the schema editor.
@NullMarked
package dev.musette.db;

import org.jspecify.annotations.NullMarked;
