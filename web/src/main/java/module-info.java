/// The request's way through middleware, dispatcher and view.
module dev.musette.web {
    requires transitive dev.musette.base;
}
