/// The HTTP engine: Jetty behind a narrow interface.
module dev.musette.server {
    requires transitive dev.musette.base;
}
