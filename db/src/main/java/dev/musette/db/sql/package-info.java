/// SQL as a tree of records: what a query says, without how a database spells it. A
/// [dev.musette.db.sql.Dialect] compiles a tree to text and the order of its parameters.
@NullMarked
package dev.musette.db.sql;

import org.jspecify.annotations.NullMarked;
