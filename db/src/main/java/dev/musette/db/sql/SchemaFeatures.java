package dev.musette.db.sql;

/// What a kind of database can say in the definition of a table.
///
/// @param inlineForeignKeys whether a foreign key stands with its column and has no name; else a statement of its own
///     adds it, once all tables are there
/// @param foreignKeySuffix what follows a foreign key: that it is checked when the transaction ends
/// @param uniqueSetsAreConstraints whether a set of columns that is unique together is a constraint, not an index
/// @param partialIndexes whether an index may cover some of the rows only
/// @param indexesForeignKeys whether a foreign key's column gets an index by itself
/// @param dropTableSuffix what follows the name of a table that is dropped
public record SchemaFeatures(
        boolean inlineForeignKeys,
        String foreignKeySuffix,
        boolean uniqueSetsAreConstraints,
        boolean partialIndexes,
        boolean indexesForeignKeys,
        String dropTableSuffix) {}
