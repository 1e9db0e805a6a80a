package dev.musette.db.sql;

import org.jspecify.annotations.Nullable;

/// A column of one of the query's sources: `"blog_post"."title"`.
///
/// @param source the alias of the [Source], which is the table's name unless said otherwise; null leaves it out
/// @param name the column's name
public record ColumnRef(@Nullable String source, String name) implements Expression {}
