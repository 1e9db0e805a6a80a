/// The Django template language.
module dev.musette.template {
    requires transitive dev.musette.base;
}
