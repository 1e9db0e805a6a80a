/// Fields, metadata and query sets.
module dev.musette.models {
    requires transitive dev.musette.base;
}
