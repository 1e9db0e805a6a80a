/// Changes to models, written down, ordered and applied: migrations -> graph -> plan -> executor, which changes
/// the tables, keeps the state of the models beside them and records what is done in `django_migrations`.
@NullMarked
package dev.musette.migrations;

import org.jspecify.annotations.NullMarked;
