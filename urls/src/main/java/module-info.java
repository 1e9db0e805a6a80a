/// URL patterns: from a path to a view and back.
module dev.musette.urls {
    requires transitive dev.musette.base;
}
