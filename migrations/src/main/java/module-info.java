/// Changes to models, written down, ordered and applied.
module dev.musette.migrations {
    requires transitive dev.musette.base;
}
