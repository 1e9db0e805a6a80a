/// The annotation processor that writes a model's typed paths, metadata and accessors.
module dev.musette.processor {
    requires transitive dev.musette.base;
}
