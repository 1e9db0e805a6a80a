/// Static files: found in apps, served in development.
module dev.musette.staticfiles {
    requires transitive dev.musette.base;
}
