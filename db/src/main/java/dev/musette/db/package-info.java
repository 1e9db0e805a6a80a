/// Databases, the statements that run on them, and transactions.
///
/// A [dev.musette.db.Database] runs a statement on a connection that it borrows for just that statement, unless
/// the thread is inside a transaction ([dev.musette.db.Transactions#atomic]), which holds one. What opens
/// connections, guards writers and translates errors differs by the kind of database and is hidden behind
/// `Backend`.
@NullMarked
package dev.musette.db;

import org.jspecify.annotations.NullMarked;
